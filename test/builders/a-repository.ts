import fc from 'fast-check';
import type {
  Actor,
  ChangeRow,
  CommentRow,
  EventRow,
  IssueRow,
  ReviewRow,
} from '../../functions/model/snapshot.ts';
import { ago } from './snapshot.ts';

/** Logins that nothing else contains, so that one in a finding is seen. */
export const PEOPLE = Array.from({ length: 9 }, (_, i) => `zq-person-${i}`);

export interface ARepository {
  readonly issues: readonly IssueRow[];
  readonly changes: readonly ChangeRow[];
}

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

/** What somebody did; days are before T, and what would come before the opening is dropped. */
const act = fc.record({
  kind: fc.constantFrom('comment', 'approved', 'changes-requested', 'commented', 'labeled', 'unlabeled'),
  by: login,
  days: daysAgo(700),
  label,
});

const item = fc.record({
  author: login,
  title,
  opened: daysAgo(800),
  acts: fc.array(act, { maxLength: 6 }),
  end: fc.constantFrom('open', 'closed', 'merged'),
  ended: daysAgo(800),
  endedBy: login,
  labels: fc.uniqueArray(label, { maxLength: 2 }),
  files: fc.uniqueArray(path, { minLength: 1, maxLength: 3 }),
  draft: fc.boolean(),
});
type Item = typeof item extends fc.Arbitrary<infer A> ? A : never;

/** A repository of some issues and changes, in the last two years before T. */
export const aRepository: fc.Arbitrary<ARepository> = fc
  .record({
    issues: fc.array(item, { maxLength: 8 }),
    changes: fc.array(item, { minLength: 3, maxLength: 25 }),
  })
  .map(({ issues, changes }) => ({
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
  const after = given.acts.filter(({ days }) => days < given.opened);
  return {
    id: `item-${number}`,
    number,
    title: given.title,
    author: person(given.author),
    association: 'NONE' as const,
    createdAt: ago(given.opened),
    closedAt: ended === null ? null : ago(ended),
    labels: given.labels,
    milestone: null,
    assignees: [],
    comments: after.flatMap(({ kind, by, days }, i): CommentRow[] =>
      kind === 'comment'
        ? [{ id: `comment-${number}-${i}`, author: person(by), association: 'NONE', createdAt: ago(days) }]
        : [],
    ),
    events: [
      ...after.flatMap(({ kind, by, days, label }, i): EventRow[] =>
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
    (kind === 'approved' || kind === 'changes-requested' || kind === 'commented') && days < given.opened
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
