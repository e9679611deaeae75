import { calendar } from '../calendar.ts';
import type { Plant } from '../plant.ts';
import { apiaryPeople } from './apiary-people.ts';

const { newcomers, independents } = apiaryPeople;

/** Days before the end of July 2026 that each was opened, and what no page tells. */
const ASKED: readonly (readonly [number, string])[] = [
  [290, 'No page says what a colony is'],
  [250, 'The guide stops before the first frame'],
  [210, 'Which weather stations are read?'],
  [180, 'The page about feeders shows an option that is gone'],
  [150, 'Nothing tells how to move a hive'],
  [120, 'The units of the scale are not explained'],
  [95, 'How are two entrances told?'],
  [80, 'A word on time zones is missing'],
  [64, 'The example of the log does not run'],
  [50, 'Say which events come first'],
  [35, 'The install page names a folder that is not there'],
];

/** Readers asked, other readers and a bot answered, maintainers never did. */
export const hiveDocsIssues: readonly Plant[] = ASKED.map(([days, title], place) => ({
  indicator: 'unanswered-docs-issues',
  key: `docs-issue-${days}`,
  listed: true,
  why: `open for ${days} days; no maintainer ever commented`,
  tell(repository, key) {
    const at = calendar.before(days);
    const issue = repository.issue({ key, by: newcomers[place] ?? null, at, title });
    issue.label('apiary-checks', at + 20_000, 'documentation');
    if (place % 3 === 1) issue.comment(independents[place % 4] ?? null, calendar.after(at, 6));
    if (place % 4 === 2) issue.comment('stale', calendar.before(9));
  },
}));
