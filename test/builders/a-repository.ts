import fc from 'fast-check';
import type {
  Actor,
  ChangeRow,
  CheckOutcome,
  CommentRow,
  CommitRow,
  EventRow,
  IssueRow,
  MilestoneRow,
  ReviewRow,
} from '../../functions/model/snapshot.ts';
import { ago } from './snapshot.ts';

/** Logins that nothing else contains, so that one in a finding is seen. */
export const PEOPLE = Array.from({ length: 18 }, (_, i) => `zq-person-${i}`);

export interface ARepository {
  readonly issues: readonly IssueRow[];
  readonly changes: readonly ChangeRow[];
  readonly milestones: readonly MilestoneRow[];
  readonly commits: readonly CommitRow[];
}

/** The page that every such repository has, where it points, and the files at its head. */
export const PAGE = { id: 'docs/lamp.md', links: ['src/glow.ts'] };
export const TREE = ['src/lamp.ts', 'test/lamp.test.ts', 'docs/lamp.md', '.github/workflows/check.yml'];

const daysAgo = (most: number) => fc.integer({ min: 1, max: most * 24 }).map((hours) => hours / 24);
const login = fc.constantFrom(...PEOPLE);
const label = fc.constantFrom(
  'bug',
  'documentation',
  'good first issue',
  'needs decision',
  'needs-rebase',
  'deprecation',
);
const title = fc.constantFrom(
  'feat: add a lamp',
  'feat: let the lamp glow',
  'fix: mend the lamp',
  'docs: tell of the lamp',
  'Deprecate the old lamp in 2.0',
  'ci: check the lamp',
  'Lamp',
);
const path = fc.constantFrom(
  'src/lamp.ts',
  'src/glow.ts',
  'test/lamp.test.ts',
  'docs/lamp.md',
  '.github/workflows/check.yml',
);

/** What somebody did, and how far back of the life of the item, in thousandths. */
const act = fc.record({
  kind: fc.constantFrom('comment', 'approved', 'changes-requested', 'commented', 'labeled', 'unlabeled'),
  by: login,
  back: fc.integer({ min: 1, max: 999 }),
  label,
});

const item = fc
  .record({
    author: login,
    title,
    opened: fc.oneof(daysAgo(800), daysAgo(140)),
    acts: fc.array(act, { maxLength: 6 }),
    end: fc.constantFrom('open', 'closed', 'merged', 'merged'),
    ended: daysAgo(800),
    endedBy: login,
    labels: fc.uniqueArray(label, { maxLength: 2 }),
    files: fc.uniqueArray(path, { minLength: 1, maxLength: 3 }),
    draft: fc.boolean(),
    milestone: fc.constantFrom(null, null, 1, 2, 3),
  })
  .map((given) => ({
    ...given,
    acts: given.acts.map(({ back, ...act }) => ({ ...act, days: (given.opened * back) / 1000 })),
  }));
type Item = typeof item extends fc.Arbitrary<infer A> ? A : never;

const milestone = fc.record({
  due: fc.option(fc.integer({ min: -100, max: 300 })),
  closed: fc.option(fc.integer({ min: 1, max: 200 })),
});

const commit = fc.record({
  by: login,
  days: fc.oneof(daysAgo(500), daysAgo(140)),
  checks: fc.constantFrom<CheckOutcome | null>('success', 'failure', 'success', 'failure', null),
  title,
});

/** A repository of some issues, changes, milestones and pushes, in the last two years before T. */
export const aRepository: fc.Arbitrary<ARepository> = fc
  .record({
    issues: fc.array(item, { maxLength: 8 }),
    changes: fc.array(item, { minLength: 3, maxLength: 90, size: 'max' }),
    milestones: fc.array(milestone, { minLength: 3, maxLength: 3 }),
    commits: fc.array(commit, { maxLength: 40, size: 'max' }),
  })
  .map(({ issues, changes, milestones, commits }) => ({
    milestones: milestones.map(({ due, closed }, i) => ({
      id: `milestone-${i + 1}`,
      number: i + 1,
      title: `Lamp ${i + 1}`,
      state: closed === null ? 'open' : 'closed',
      createdAt: ago(700),
      dueOn: due === null ? null : ago(due),
      closedAt: closed === null ? null : ago(closed),
      seen: [],
    })),
    commits: commits.map(({ by, days, checks, title }, i) => {
      const author = { login: by, emailDomain: null, emailHash: null };
      const numbers = { offsetMinutes: 0, parents: 1, additions: 1, deletions: 1, changedFiles: 1 };
      const at = ago(days);
      return {
        id: `oid-push-${i}`,
        headline: title,
        authoredAt: at,
        committedAt: at,
        author,
        committer: author,
        checks,
        ...numbers,
      };
    }),
    issues: issues.map((each, i) => issueRow(each, i + 1)),
    changes: changes.map((each, i) => changeRow(each, i + 101)),
  }));

export function person(name: string): Actor {
  return { login: name, type: 'User' };
}

function issueRow(given: Item, number: number): IssueRow {
  const ended = given.end === 'open' ? null : Math.min(given.ended, given.opened / 2);
  return {
    ...common(given, number, ended),
    state: ended === null ? 'open' : 'closed',
    stateReason: null,
  };
}

function changeRow(given: Item, number: number): ChangeRow {
  const ended = given.end === 'open' ? null : Math.min(given.ended, given.opened / 2);
  const merged = given.end === 'merged';
  const mergedAt = merged && ended !== null ? ago(ended) : null;
  const row = common(given, number, ended);
  return {
    ...row,
    events: merged
      ? row.events.map((event) => (event.kind === 'closed' ? { ...event, kind: 'merged' as const } : event))
      : row.events,
    state: ended === null ? 'open' : merged ? 'merged' : 'closed',
    draft: given.draft && ended === null,
    mergedAt,
    mergedBy: merged ? person(given.endedBy) : null,
    mergeCommit: merged ? `oid-${number}` : null,
    baseBranch: 'main',
    headOid: null,
    additions: 1,
    deletions: 1,
    checks: null,
    closes: [],
    files: given.files.map((each) => ({
      path: each,
      additions: 1,
      deletions: 1,
      change: 'modified' as const,
    })),
    commits: [],
    reviews: reviews(given, number),
    threads: [],
  };
}

function common(given: Item, number: number, ended: number | null) {
  return {
    id: `item-${number}`,
    number,
    title: given.title,
    author: person(given.author),
    association: 'NONE' as const,
    createdAt: ago(given.opened),
    closedAt: ended === null ? null : ago(ended),
    labels: given.labels,
    milestone: given.milestone,
    assignees: [],
    comments: given.acts.flatMap(({ kind, by, days }, i): CommentRow[] =>
      kind === 'comment'
        ? [{ id: `comment-${number}-${i}`, author: person(by), association: 'NONE', createdAt: ago(days) }]
        : [],
    ),
    events: [
      ...given.acts.flatMap(({ kind, by, days, label }, i): EventRow[] =>
        kind === 'labeled' || kind === 'unlabeled'
          ? [{ id: `event-${number}-${i}`, kind, actor: person(by), at: ago(days), subject: label }]
          : [],
      ),
      ...(ended === null
        ? []
        : [
            {
              id: `event-${number}-end`,
              kind: 'closed' as const,
              actor: person(given.endedBy),
              at: ago(ended),
              subject: null,
            },
          ]),
    ],
  };
}

function reviews(given: Item, number: number): ReviewRow[] {
  return given.acts.flatMap(({ kind, by, days }, i) =>
    kind === 'approved' || kind === 'changes-requested' || kind === 'commented'
      ? [
          {
            id: `review-${number}-${i}`,
            author: person(by),
            association: 'COLLABORATOR' as const,
            state: kind,
            submittedAt: ago(days),
          },
        ]
      : [],
  );
}
