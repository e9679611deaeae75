import { calendar } from '../calendar.ts';
import type { Plant } from '../plant.ts';
import { apiaryPeople } from './apiary-people.ts';

const [FENNA, GORAN] = apiaryPeople.gabletarn;
const [, , KATLA] = apiaryPeople.vennick;
const { newcomers, independents } = apiaryPeople;
const [LUMI] = independents;
const indicator = 'unanswered-docs-issues';
const listed = false;
const { before, after } = calendar;

/** Documentation issues that are answered, young, closed, a maintainer's own, or none any more. */
export const combDocsIssues: readonly Plant[] = [
  {
    indicator,
    key: 'twin-answered',
    listed,
    why: 'open for 200 days, but a maintainer answered once',
    tell(repository, key) {
      repository
        .issue({ key, by: newcomers[12], at: before(200), title: 'What does a seal keep out?' })
        .label(GORAN, before(199.5), 'documentation')
        .comment(KATLA, before(198))
        .comment(newcomers[12], before(196));
    },
  },
  {
    indicator,
    key: 'twin-answered-late',
    listed,
    why: 'open for 160 days; a maintainer answered after 100 of them',
    tell(repository, key) {
      repository
        .issue({ key, by: newcomers[13], at: before(160), title: 'The page of keys is hard to find' })
        .label(GORAN, before(159), 'documentation')
        .comment(LUMI, before(158))
        .comment(FENNA, before(60));
    },
  },
  {
    indicator,
    key: 'twin-own',
    listed,
    why: 'a maintainer opened it',
    tell(repository, key) {
      repository
        .issue({ key, by: FENNA, at: before(110), title: 'Write a page about backups' })
        .label(FENNA, before(110), 'documentation')
        .comment(LUMI, before(109));
    },
  },
  {
    indicator,
    key: 'twin-young',
    listed,
    why: 'opened 20 days ago',
    tell(repository, key) {
      repository
        .issue({ key, by: newcomers[14], at: before(20), title: 'Which shelf is the first?' })
        .label(GORAN, before(19.8), 'documentation')
        .comment(LUMI, before(19.5));
    },
  },
  {
    indicator,
    key: 'twin-closed',
    listed,
    why: 'closed by a change that names it, never commented by a maintainer',
    tell(repository, key) {
      const issue = repository.issue({ key, by: newcomers[15], at: before(90), title: 'Walls have no page' });
      issue.label(GORAN, before(89.7), 'documentation').comment(LUMI, before(89.5));
      const files = [{ path: 'docs/wall.md', additions: 40, deletions: 0, changeType: 'MODIFIED' }];
      repository
        .change({ by: LUMI, at: before(76), title: 'docs: a page about walls', files, area: 'documentation' })
        .closesIssue(issue)
        .review(KATLA, 'APPROVED', before(75.5))
        .merge(FENNA, before(75));
      issue.close(FENNA, before(75));
    },
  },
  {
    indicator,
    key: 'twin-label-off',
    listed,
    why: 'the label was taken off: it is about a bug',
    tell(repository, key) {
      repository
        .issue({ key, by: newcomers[16], at: before(75), title: 'The example prints nothing' })
        .label(newcomers[16], before(75), 'documentation')
        .comment(LUMI, before(74.6))
        .unlabel(GORAN, before(74), 'documentation')
        .label(GORAN, after(before(74), 0.001), 'bug');
    },
  },
];
