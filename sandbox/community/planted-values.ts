import { COMB, HIVE, SIGNALBOX, SMOKER, TIMETABLE, WAX } from './repository-names.ts';

/** What a definition gives for a repository of Quiet Apiary or Slow Railway as of the end of July 2026. */
export interface ValueExpectation {
  readonly indicator: string;
  readonly repository: string;
  /** A share of 1, a count, or a ratio; null: nothing to measure. Of too few, what the parts would give. */
  readonly value: number | null;
  /** Of how many, where the value is a share; of a ratio, what it is divided by. */
  readonly n?: number;
  readonly expect: 'neglected' | 'watch' | 'fine' | 'standing' | 'not-applicable' | 'not-enough-data';
  readonly why: string;
}

/** The table of values of `docs/made-up-community.md`: each plant, and after it its twin. */
export const plantedValues: readonly ValueExpectation[] = [
  row('drifting-docs', HIVE, 6, 'neglected', 'six pages link to six paths that were there and are gone'),
  row(
    'drifting-docs',
    COMB,
    0,
    'fine',
    'seven pages link to two gone paths, but from decision records, minutes, upgrade and release pages, to a tag, or in code; one links to what never was',
  ),
  row(
    'features-without-docs',
    HIVE,
    14 / 16,
    'neglected',
    'pages of a feature come by another author, within days',
    16,
  ),
  row(
    'features-without-docs',
    COMB,
    3 / 9,
    'not-enough-data',
    'a share is told from ten on; two of three features have no page in the change, but half of those get one by the same author 5 days later',
    9,
  ),
  row('unanswered-docs-issues', HIVE, 11, 'neglected', 'readers and a machine answered, no maintainer'),
  row(
    'unanswered-docs-issues',
    COMB,
    0,
    'fine',
    "answered, young, closed, a maintainer's own, or no documentation issue any more",
  ),
  row(
    'overdue-removals',
    HIVE,
    4,
    'neglected',
    'promised by a milestone, a version, a date and the notes of a release, all past',
  ),
  row('overdue-removals', COMB, 0, 'fine', 'promises that are not due, kept, or none'),
  row(
    'slipping-milestones',
    SIGNALBOX,
    3,
    'neglected',
    'three open milestones are past due; four items were moved in July; those closed in a year slipped 20 and 40 days',
  ),
  row(
    'slipping-milestones',
    TIMETABLE,
    0,
    'fine',
    'one was moved before it was due, one was closed a day late, one has no date',
  ),
  row('slipping-milestones', HIVE, 1, 'watch', 'one, moved once already'),
  row('decision-makers', SIGNALBOX, 1, 'watch', 'one person merges 11 of 12, another 1'),
  row(
    'decision-makers',
    TIMETABLE,
    3,
    'standing',
    'one account merges all, but it is a machine that does what three approve',
  ),
  row(
    'single-company-decisions',
    HIVE,
    49 / 62,
    'neglected',
    'author, approvers and merger are of Ostrel; Vennick reads, but approves nothing',
    62,
  ),
  row(
    'single-company-decisions',
    COMB,
    4 / 38,
    'fine',
    'author and merger are of one company in more, but another approves',
    38,
  ),
  row('close-or-park', SIGNALBOX, 7, 'standing', 'no person for a year; a machine on two of them'),
  row('close-or-park', TIMETABLE, 0, 'standing', 'as old, but closed'),
  row('newcomers-per-mentor', SMOKER, 12 / 2, 'neglected', 'two people answer all newcomers', 2),
  row(
    'newcomers-per-mentor',
    WAX,
    12 / 6,
    'fine',
    'one person merges all newcomers without a word, six answer',
    6,
  ),
  row(
    'newcomers-returning',
    SMOKER,
    1 / 13,
    'neglected',
    'four came back, but three of them after more than 90 days',
    13,
  ),
  row('newcomers-returning', WAX, 4 / 13, 'fine', 'five came back, four of them within 90 days', 13),
  row('first-issues-available', SMOKER, 0, 'watch', 'three are open: assigned, worked on, forgotten'),
  row('first-issues-available', WAX, 2, 'fine', 'the same three, and two that can be taken'),
  row(
    'quiet-fixes',
    SIGNALBOX,
    5 / 6,
    'neglected',
    'six breakages, mended within hours (median 2), five by one person',
    6,
  ),
  row(
    'quiet-fixes',
    TIMETABLE,
    2 / 6,
    'fine',
    'six breakages, mended as soon, by four people; a branch that was red on its way landed green',
    6,
  ),
  row('quiet-fixes', HIVE, null, 'not-applicable', 'no checks at all'),
  row('queue-per-reviewer', SIGNALBOX, 24 / 4, 'neglected', '24 open changes, 4 reviewers', 4),
  row('queue-per-reviewer', TIMETABLE, 24 / 12, 'fine', '24 open changes, 12 reviewers', 12),
  row('months-of-queue', SIGNALBOX, 24 / 2, 'neglected', '24 open, 12 decided in 180 days', 2),
  row('months-of-queue', TIMETABLE, 24 / (49 / 6), 'fine', '24 open, 49 decided in 180 days', 49 / 6),
  row('gone-quiet', SIGNALBOX, 4, 'neglected', 'four of 14 regulars were silent in June and July', 14),
  row(
    'gone-quiet',
    TIMETABLE,
    0,
    'fine',
    'one of 14 was silent in July alone; two stopped talking, but read changes',
    14,
  ),
  row(
    'upkeep-by-volunteers',
    WAX,
    119 / 137,
    'standing',
    'and up to 127 of 137 with those of whom nobody knows',
    137,
  ),
  row(
    'upkeep-by-volunteers',
    COMB,
    22 / 186,
    'standing',
    'independents make 22 of 50 changes of upkeep, but no review',
    186,
  ),
  row('hat-balance', HIVE, 5 / 30, 'neglected', 'bumps by a machine would make it fine', 30),
  row('hat-balance', COMB, 14 / 30, 'fine', 'as many features', 30),
  row('upkeep-carriers', HIVE, 18 / 21, 'neglected', 'one person writes the pages and the CI', 21),
  row('upkeep-carriers', COMB, 12 / 50, 'fine', 'one person merges all of it, six write it', 50),
  row('planned-upkeep', COMB, 4, 'standing', 'four in 3.0'),
  row('planned-upkeep', WAX, null, 'not-applicable', 'a milestone without a date'),
  row(
    'governance-gaps',
    SIGNALBOX,
    6,
    'standing',
    'nothing tells how to become a maintainer; no contributing, security, conduct, template, deprecation policy; releases and dated milestones are there; of seven named owners two were not seen for a year',
  ),
  row('governance-gaps', TIMETABLE, 0, 'standing', 'everything, some of it in `docs` and `.github`'),
  row(
    'governance-gaps',
    HIVE,
    3,
    'standing',
    "no governance, no way to become a maintainer, no deprecation policy; four others are the owner's; of four named owners one was not seen for a year",
  ),
  row(
    'governance-gaps',
    COMB,
    0,
    'standing',
    "contributing, security, conduct and template are not in the repository but in the owner's `.github`; a named owner who only writes tests and reads is active",
  ),
  row(
    'untested-changes',
    HIVE,
    92 / 98,
    'neglected',
    'tests come with every other feature of one company',
    98,
  ),
  row('untested-changes', COMB, 26 / 62, 'fine', 'three of five come with tests', 62),
];

function row(
  indicator: string,
  repository: string,
  value: number | null,
  expect: ValueExpectation['expect'],
  why: string,
  n?: number,
): ValueExpectation {
  return { indicator, repository, value, expect, why, ...(n !== undefined && { n }) };
}
