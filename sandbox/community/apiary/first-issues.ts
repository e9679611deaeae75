import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { apiaryPeople } from './apiary-people.ts';

const [, MAREK, NADJA] = apiaryPeople.independents;
const { newcomers } = apiaryPeople;
const [PAVO] = apiaryPeople.unknown;
const { before } = calendar;

/** Issues labelled for newcomers: of the first three none is there to take; where they are `free`, two others are. */
export function firstIssues(repository: RepositoryStory, free: 'taken' | 'free'): void {
  labelled('first-assigned', 'Say how warm it is', 60).assign(MAREK, before(50), PAVO);
  const linked = labelled('first-linked', 'Count the puffs', 40);
  repository
    .change({
      key: 'first-linked-change',
      by: NADJA,
      at: before(9),
      title: 'feat: count the puffs',
      files: [{ path: 'src/count.ts', additions: 30, deletions: 0, changeType: 'ADDED' }],
      area: 'feature',
    })
    .closesIssue(linked)
    .comment(MAREK, before(8));
  labelled('first-forgotten', 'Print the size of the lid', 230).comment('stale', before(10));
  labelled('first-closed', 'Spell the help right', 100).close(MAREK, before(70));
  if (free === 'taken') return;
  labelled('first-free', 'Name the colours', 90);
  labelled('first-free-again', 'Show the weight of a block', 150)
    .assign(MAREK, before(140), PAVO)
    .unassign(MAREK, before(30), PAVO);

  function labelled(key: string, title: string, days: number) {
    return repository
      .issue({ key, by: days % 20 === 0 ? MAREK : (newcomers[5] ?? null), at: before(days), title })
      .comment(MAREK, before(days - 0.5))
      .label(MAREK, before(days - 0.6), 'good first issue');
  }
}
