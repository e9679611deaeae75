import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellRelease } from '../tell-release.ts';
import { apiaryPeople } from './apiary-people.ts';

const [FENNA] = apiaryPeople.gabletarn;
const [IMKE, JAREK] = apiaryPeople.vennick;
const [LUMI, MAREK] = apiaryPeople.independents;
const { newcomers, unknown } = apiaryPeople;
const MATTERS = ['hum of the colony', 'weight at night', 'colour of a frame', 'name of a stand'];

/** Releases, what people report, and discussions: questions that nobody answers, and a proposal that nobody decides. */
export function hiveTalk(repository: RepositoryStory): void {
  for (const [version, day, notes] of RELEASES) tellRelease(repository, version, day, notes);
  for (const month of season.months) reports(repository, month);
  for (const [place, days] of [300, 170, 90, 48].entries()) {
    const title = `How do I read the ${MATTERS[place]}?`;
    const at = calendar.before(days);
    const question = { by: newcomers[20 + place] ?? null, at, title, category: 'Q&A', answerable: true };
    repository.discussion({ ...question, key: `question-${days}` }).comment('stale', calendar.after(at, 20));
  }
  repository
    .discussion({
      key: 'proposal-left',
      by: LUMI,
      at: calendar.before(140),
      title: 'Proposal: one calendar for all apiaries',
      category: 'Proposals',
    })
    .comment(IMKE, calendar.before(138))
    .reply(LUMI, calendar.before(130))
    .comment(MAREK, calendar.before(45));
}

function reports(repository: RepositoryStory, month: number): void {
  const at = season.day(month, 7, 'report');
  const place = Math.floor(month / MATTERS.length);
  const title = `Wrong ${MATTERS[month % MATTERS.length]} after ${WHEN[place]}`;
  const by =
    month === 2 ? null : month === 3 ? 'old-hive-tracker' : (unknown[month < 11 ? month % 2 : 0] ?? null);
  repository
    .issue({ by, at, title })
    .label(IMKE, at + calendar.hour, 'bug')
    .comment(month % 2 === 0 ? IMKE : JAREK, at + 5 * calendar.hour)
    .close(month % 3 === 0 ? FENNA : IMKE, calendar.after(at, 9));
}

const WHEN = ['a thunderstorm', 'the winter', 'an update', 'a full moon', 'two rainy days', 'the harvest'];

const RELEASES: readonly (readonly [string, string, string])[] = [
  ['1.0', '2024-09-15', '## hive 1.0\n\nThe first one.\n'],
  ['1.1', '2025-01-20', '## hive 1.1\n\n### Added\n- Frames know their weight.\n'],
  [
    '1.2',
    '2025-05-10',
    '## hive 1.2\n\n### Added\n- Weather of two days.\n\n### Deprecated\n- `weigh()` in ounces is deprecated and will be removed in 1.5 (#{removal-announced}).\n',
  ],
  ['1.3', '2025-08-20', '## hive 1.3\n\n### Fixed\n- Feeders are counted once.\n'],
  ['1.4', '2025-11-25', '## hive 1.4\n\n### Added\n- Queens of two years.\n'],
  ['1.5', '2026-04-14', '## hive 1.5\n\n### Added\n- Entrances have names.\n'],
];
