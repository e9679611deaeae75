import fc from 'fast-check';
import { INDICATORS } from '../../functions/indicators/index.ts';
import { addressed } from '../../functions/measure/addressed.ts';
import type { Indicator } from '../../functions/measure/indicator.ts';
import { makeFinding } from '../../functions/measure/make-finding.ts';
import { runIndicator } from '../../functions/measure/run-indicator.ts';
import { readTables } from '../../functions/measure/tables/read-tables.ts';
import type { Tables } from '../../functions/measure/tables/tables.ts';
import type { Employer, Employers } from '../../functions/model/affiliation.ts';
import { type Finding, hasCounts, type Tally } from '../../functions/model/finding.ts';
import { monthEnd, monthsUpTo } from '../../functions/model/month.ts';
import { type ChangeRow, FACETS, type IssueRow, type Snapshot } from '../../functions/model/snapshot.ts';
import { type ARepository, aRepository, PAGE, PEOPLE, person, TREE } from '../builders/a-repository.ts';
import { ago, aSnapshot, NOTHING_MORE, type SnapshotBuilder } from '../builders/snapshot.ts';

/** What holds for every indicator and any repository. */

const MONTHS = monthsUpTo('2026-07', 13).map((month) => ({
  month,
  t: Date.parse(monthEnd(month, 'UTC')) - 1,
}));
const RUNS = { numRuns: 40, seed: 20260731 };

interface MeasuredOne {
  readonly tallies: readonly Tally[];
  readonly finding: Finding;
}

async function measured(snapshot: Snapshot): Promise<ReadonlyMap<string, MeasuredOne>> {
  const { tables, facets } = await readTables(snapshot, new Set(FACETS), { ...NOTHING_MORE, employers });
  return new Map(
    INDICATORS.map((indicator) => {
      const { tallies, evidence } = runIndicator(indicator, tables, facets, MONTHS);
      const placed = evidence.map((item) => addressed(item, snapshot.repository, tables.repository!));
      return [indicator.id, { tallies, finding: findingOf(indicator, tallies, placed) }];
    }),
  );
}

/** Two companies, somebody independent, and one of whom nobody knows. */
const EMPLOYERS: readonly Employer[] = [
  ...Array.from({ length: 4 }, () => ({ kind: 'company' as const, name: 'Reef' })),
  ...Array.from({ length: 3 }, () => ({ kind: 'company' as const, name: 'Kelp' })),
  { kind: 'independent' },
];

const employers: Employers = {
  spellsOf({ login }) {
    const employer = EMPLOYERS[Number(login?.at(-1))];
    return employer === undefined
      ? []
      : [{ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, employer }];
  },
};

function findingOf(indicator: Indicator, tallies: readonly Tally[], evidence: Finding['evidence']): Finding {
  return makeFinding(indicator, {
    tallies,
    evidence,
    evidenceTotal: evidence.length,
    beside: null,
    thresholds: indicator.thresholds,
    harvestedAt: '2026-08-02T06:00:00Z',
    end: '2026-08-01T00:00:00Z',
    missing: [],
    own: [],
  });
}

function told({ issues, changes, milestones, commits }: ARepository): SnapshotBuilder {
  return aSnapshot()
    .withRows('issues', issues)
    .withRows('changes', changes)
    .withRows('milestones', milestones)
    .withRows('commits', commits)
    .withTree(...TREE)
    .withPage(PAGE);
}

test('every indicator counts in some of these repositories, and has enough for a value in some', async () => {
  const [counted, graded] = [new Set<string>(), new Set<string>()];
  for (const repository of fc.sample(aRepository, RUNS))
    for (const [id, { tallies, finding }] of await measured(told(repository).build())) {
      if (tallies.some(hasCounts)) counted.add(id);
      if (finding.trend.some(({ value }) => value !== null)) graded.add(id);
    }
  const ids = INDICATORS.map(({ id }) => id);
  expect(ids.filter((id) => !counted.has(id))).toEqual([]);
  expect(ids.filter((id) => !graded.has(id) && !SELDOM.has(id))).toEqual([]);
}, 120_000);

/** Ten features in a quarter, or eight regulars, are seldom met by chance; their counts are there to be compared. */
const SELDOM: ReadonlySet<string> = new Set(['features-without-docs', 'gone-quiet']);

test('the activity of bots changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(aRepository, async (repository) => {
      const plain = await measured(told(repository).build());
      const noisy = await measured(
        told({
          ...repository,
          issues: repository.issues.map((row) => ({ ...row, comments: [...row.comments, ...said(row)] })),
          changes: repository.changes.map((row) => ({
            ...row,
            comments: [...row.comments, ...said(row)],
            reviews: [
              ...row.reviews,
              {
                id: `${row.id}-robot`,
                author: ROBOT,
                association: 'COLLABORATOR',
                state: 'approved',
                submittedAt: row.createdAt,
              },
            ],
          })),
        })
          .withChange({ by: 'dependabot', bot: true, daysOld: 40, files: ['src/lamp.ts'] })
          .withIssue({ by: 'dependabot', bot: true, daysOld: 400 })
          .withCommit({ by: 'dependabot', headline: 'feat: bump the lamp', daysAgo: 20 })
          .build(),
      );
      for (const { id } of INDICATORS) expect([id, noisy.get(id)]).toEqual([id, plain.get(id)]);
    }),
    RUNS,
  );
}, 120_000);

const ROBOT = { login: 'ci-robot', type: 'Bot' } as const;

function said(row: IssueRow | ChangeRow): IssueRow['comments'] {
  // At once, where the first answer counts, and last, where the newest act does.
  return [row.createdAt, ago(1)].map((createdAt, i) => ({
    id: `${row.id}-robot-said-${i}`,
    author: ROBOT,
    association: 'NONE',
    createdAt,
  }));
}

test('the order of rows and of lists changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(aRepository, async (repository) => {
      const plain = await measured(told(repository).build());
      const turned = await measured(
        told({
          milestones: repository.milestones.toReversed(),
          commits: repository.commits.toReversed(),
          issues: repository.issues.map(turn).reverse(),
          changes: repository.changes
            .map(turn)
            .map((row) => ({ ...row, reviews: row.reviews.toReversed(), files: row.files!.toReversed() }))
            .reverse(),
        }).build(),
      );
      for (const { id } of INDICATORS) {
        expect([id, turned.get(id)!.finding]).toEqual([id, plain.get(id)!.finding]);
      }
    }),
    RUNS,
  );
}, 120_000);

function turn<Row extends IssueRow | ChangeRow>(row: Row): Row {
  return {
    ...row,
    labels: row.labels.toReversed(),
    comments: row.comments.toReversed(),
    events: row.events.toReversed(),
  };
}

test('a month is the same from a later snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(aRepository, async (repository) => {
      const plain = await measured(told(repository).build());
      const later = await measured(
        told({
          ...repository,
          issues: repository.issues.map(lived),
          changes: repository.changes.map(lived),
        })
          .withChange({
            by: PEOPLE[0]!,
            daysOld: -3,
            files: ['docs/lamp.md'],
            comments: [{ by: PEOPLE[1]!, daysAgo: -4 }],
          })
          .withCommit({ by: PEOPLE[5]!, headline: 'fix: mend the lamp', daysAgo: -2, checks: 'success' })
          .build(),
      );
      for (const { id } of INDICATORS) {
        const { tallies, finding } = later.get(id)!;
        expect([id, tallies]).toEqual([id, plain.get(id)!.tallies]);
        expect([id, finding.evidence]).toEqual([id, plain.get(id)!.finding.evidence]);
      }
    }),
    RUNS,
  );
}, 120_000);

/** What happens to an item in the week after T, as a later harvest sees it. */
function lived<Row extends IssueRow | ChangeRow>(row: Row): Row {
  const has = row.labels.includes('needs-rebase');
  const events = [
    {
      id: `${row.id}-label`,
      kind: has ? ('unlabeled' as const) : ('labeled' as const),
      actor: person(PEOPLE[2]!),
      at: ago(-2),
      subject: 'needs-rebase',
    },
    {
      id: `${row.id}-rename`,
      kind: 'renamed' as const,
      actor: null,
      at: ago(-3),
      subject: row.title,
      to: 'WIP: later',
    },
    ...(row.closedAt === null
      ? [
          {
            id: `${row.id}-close`,
            kind: 'closed' as const,
            actor: person(PEOPLE[3]!),
            at: ago(-5),
            subject: null,
          },
        ]
      : []),
  ];
  return {
    ...row,
    title: 'WIP: later',
    labels: has ? row.labels.filter((label) => label !== 'needs-rebase') : [...row.labels, 'needs-rebase'],
    ...(row.closedAt === null && { state: 'closed', closedAt: ago(-5) }),
    comments: [
      ...row.comments,
      { id: `${row.id}-later`, author: person(PEOPLE[4]!), association: 'NONE', createdAt: ago(-1) },
    ],
    events: [...row.events, ...events],
  };
}

test('two halves merged equal the whole, where nobody is in both', async () => {
  await fc.assert(
    fc.asyncProperty(aRepository, aRepository, async (one, other) => {
      const others = renamed(other);
      const halves = [await measured(told(one).build()), await measured(told(others).build())];
      const whole = await measured(
        told({
          issues: [...one.issues, ...others.issues],
          changes: [...one.changes, ...others.changes],
          milestones: [...one.milestones, ...others.milestones],
          commits: [...one.commits, ...others.commits],
        }).build(),
      );
      for (const indicator of INDICATORS.filter(({ id }) => !OF_EACH.has(id))) {
        const { id } = indicator;
        const tallies = halves.map((half) => half.get(id)!.tallies);
        for (const [m, tally] of whole.get(id)!.tallies.entries()) {
          const [a, b] = tallies.map((each) => each[m]!);
          // Whether a repository has code, or maintainers, is a matter of the whole.
          if (!hasCounts(a!) || !hasCounts(b!) || !hasCounts(tally)) continue;
          const merged = indicator.measure(indicator.merge(a.counts, b.counts));
          expect([id, merged]).toEqual([id, indicator.measure(tally.counts)]);
        }
      }
    }),
    RUNS,
  );
}, 120_000);

/** Two repositories have two checklists, two branches that break and two pages of one name. */
const OF_EACH: ReadonlySet<string> = new Set(['governance-gaps', 'quiet-fixes', 'drifting-docs']);

/** The same with other people, numbers and ids. */
function renamed(repository: ARepository): ARepository {
  return JSON.parse(
    JSON.stringify(repository, (key, value) =>
      (key === 'number' || key === 'milestone') && value !== null ? value + 1000 : value,
    )
      .replaceAll('zq-person-', 'zq-other-')
      .replaceAll('oid-', 'oid-other-')
      .replaceAll('"item-', '"other-item-')
      .replaceAll('"milestone-', '"other-milestone-')
      .replaceAll('"Lamp ', '"Other lamp '),
  );
}

test.each([
  'waiting-decisions',
  'contributors-waiting',
  'time-to-decision',
  'time-to-first-response',
  'slipping-milestones',
  'overdue-removals',
  'close-or-park',
  'unanswered-docs-issues',
  'first-issues-available',
])('nobody waits in an archived repository: %s', async (id) => {
  const { tables } = await readTables(
    told(fc.sample(aRepository, RUNS)[0]!).build(),
    new Set(FACETS),
    NOTHING_MORE,
  );
  const indicator = INDICATORS.find((each) => each.id === id)!;
  const given = tables as Tables;
  const { t } = MONTHS.at(-1)!;
  expect(indicator.count(given, t)).not.toHaveProperty('reason');
  const repository = { ...given.repository, archived: true };
  expect(indicator.count({ ...given, repository }, t)).toEqual({
    none: 'not-applicable',
    reason: 'the repository is archived: nobody can act in it',
  });
});

test('what anyone can do with one piece of evidence is short, and asks for something', () => {
  const told = INDICATORS.flatMap(({ forAnyone }) => forAnyone ?? []);
  expect(told.length).toBeGreaterThan(10);
  for (const each of told) expect(each).toMatch(/^[A-Z][^.]{10,60}$/);
});

test('every percentage has its denominator, and no finding names a person', async () => {
  await fc.assert(
    fc.asyncProperty(aRepository, async (repository) => {
      for (const [id, { finding }] of await measured(told(repository).build())) {
        const text = JSON.stringify(finding);
        expect([id, text.match(/zq-person-\d/)]).toEqual([id, null]);
        for (const asked of Object.values(finding.asks ?? {})) expect(asked.text).toMatch(/^[A-Z].*\.$/);
        // Under ten, only counts are told.
        if (/\d %/.test([finding.says, finding.reason, ...finding.context].join()))
          expect([id, finding.n >= 10]).toEqual([id, true]);
        if (finding.unit !== 'share' || finding.value === null) continue;
        expect([id, finding.value]).toEqual([id, finding.part! / finding.n]);
        expect([id, finding.of.length > 0, finding.n > 0]).toEqual([id, true, true]);
      }
    }),
    RUNS,
  );
}, 120_000);
