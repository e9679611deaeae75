import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellRelease } from '../tell-release.ts';
import { apiaryPeople } from './apiary-people.ts';

const [FENNA, , HILDE] = apiaryPeople.gabletarn;
const KATLA = apiaryPeople.vennick[2];
const { newcomers, unknown, independents } = apiaryPeople;
const [LUMI, MAREK, , OTIS] = independents;
const MATTERS = ['read a sealed cell', 'move a store', 'check a backup', 'name a shelf'];
const WHEN = ['a crash', 'an upgrade', 'a full disk', 'a slow night', 'two writers', 'a long name'];
const PLANNED = [
  'Test the backup every night',
  'Refactor the reader',
  'Measure how long a merge takes',
  'Rewrite the shelf guide',
];

/** Releases, what people report, planned upkeep, and discussions that are answered. */
export function combTalk(repository: RepositoryStory): void {
  for (const [version, day, notes] of RELEASES) tellRelease(repository, version, day, notes);
  for (const month of season.months) reports(repository, month);
  for (const [place, title] of PLANNED.entries()) {
    const at = Date.UTC(2026, 3, 6 + place, 9);
    const issue = repository.issue({ key: `planned-${place + 1}`, by: FENNA, at, title });
    issue.label(FENNA, at + calendar.hour, 'upkeep').milestone(FENNA, at + 2 * calendar.hour, '3.0');
    issue.comment(KATLA, calendar.after(at, 0.5));
  }
  for (const [place, days] of [300, 170, 90, 48].entries()) {
    const at = calendar.before(days);
    const question = { by: newcomers[20 + place] ?? null, at, title: `How do I ${MATTERS[place]}?` };
    repository
      .discussion({ ...question, key: `answer-${days}`, category: 'Q&A', answerable: true })
      .comment(place === 1 ? null : LUMI, calendar.after(at, 1))
      .reply(question.by, calendar.after(at, 1.2))
      .chooseAnswer(calendar.after(at, 2));
  }
  repository
    .discussion({
      key: 'proposal-alive',
      by: OTIS,
      at: calendar.before(140),
      title: 'Proposal: one shelf for all apiaries',
      category: 'Proposals',
    })
    .comment(KATLA, calendar.before(138))
    .reply(OTIS, calendar.before(130))
    .comment(FENNA, calendar.before(6));
}

function reports(repository: RepositoryStory, month: number): void {
  const at = season.day(month, 8, 'report');
  const title = `Cannot ${MATTERS[month % MATTERS.length]} after ${WHEN[Math.floor(month / MATTERS.length)]}`;
  const issue = repository.issue({ by: month % 5 === 4 ? null : (unknown[0] ?? null), at, title });
  issue
    .label(HILDE, at + calendar.hour, 'bug')
    .comment(month % 2 === 0 ? FENNA : MAREK, at + 4 * calendar.hour);
  issue.close(FENNA, calendar.after(at, 8));
}

const RELEASES: readonly (readonly [string, string, string])[] = [
  ['2.4', '2024-10-01', '## comb 2.4\n\n### Added\n- Walls.\n'],
  ['2.5', '2025-02-03', '## comb 2.5\n\n### Deprecated\n- The shim for 1 is deprecated.\n'],
  ['2.6', '2025-06-30', '## comb 2.6\n\n### Removed\n- `flat.ts`, as announced in 2.4.\n'],
  [
    '2.7',
    '2025-12-10',
    '## comb 2.7\n\n### Deprecated\n- The wax format will be removed in 3.0 (#{twin-version-ahead}).\n\n### Removed\n- The old cell header (#{twin-kept}).\n',
  ],
  ['2.8', '2026-04-02', '## comb 2.8\n\n### Fixed\n- Seals hold.\n'],
];
