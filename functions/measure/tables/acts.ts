import type { Person } from './people.ts';

/** What somebody did to an item. The opening is not among them: it is the item's own `createdAt`. */
export const ACTS = [
  'comment',
  'review',
  'approval',
  'changes-requested',
  'dismissed-review',
  'thread-comment',
  'push',
  'labeled',
  'unlabeled',
  'demilestoned',
  'milestoned',
  'assigned',
  'unassigned',
  'review-requested',
  'review-request-removed',
  'renamed',
  'ready-for-review',
  'convert-to-draft',
  'review-dismissed',
  'reopened',
  'merged',
  'closed',
  'transferred',
  'converted-to-discussion',
] as const;
export type ActKind = (typeof ACTS)[number];

/** One act. Times are milliseconds since 1970. */
export interface Act {
  readonly kind: ActKind;
  readonly at: number;
  readonly by: Person;
  /** Label, milestone title, new title after a renaming. */
  readonly what: string | null;
  /** Title before a renaming. */
  readonly before: string | null;
  /** A review by an OWNER or COLLABORATOR (2), a MEMBER (1), anybody else (0). */
  readonly standing: 0 | 1 | 2;
}

/** Acts of all items in columns: a million of them take some 40 MB. Items own ranges, each in order of time. */
export interface ActTable {
  /** Index of the first act of item `i`; `starts[i + 1]` ends it. */
  readonly starts: readonly number[];
  readonly kinds: readonly number[];
  readonly ats: readonly number[];
  readonly bys: readonly Person[];
  readonly whats: readonly (string | null)[];
  readonly befores: readonly (string | null)[];
  readonly standings: readonly number[];
}

export interface ActTableBuilder {
  readonly table: ActTable;
  /** Adds the acts of the next item, in any order. */
  add(acts: Act[]): void;
}

export function actTableBuilder(): ActTableBuilder {
  const table = {
    starts: [0],
    kinds: [] as number[],
    ats: [] as number[],
    bys: [] as Person[],
    whats: [] as (string | null)[],
    befores: [] as (string | null)[],
    standings: [] as number[],
  };
  function add(acts: Act[]): void {
    // Equal times fall in the order of ACTS: a merge comes before the closing that it causes, and an item that
    // moves leaves its milestone before it enters the next.
    acts.sort((a, b) => a.at - b.at || ACTS.indexOf(a.kind) - ACTS.indexOf(b.kind) || a.by - b.by);
    for (const act of acts) {
      table.kinds.push(ACTS.indexOf(act.kind));
      table.ats.push(act.at);
      table.bys.push(act.by);
      table.whats.push(act.what);
      table.befores.push(act.before);
      table.standings.push(act.standing);
    }
    table.starts.push(table.kinds.length);
  }
  return { table, add };
}

/** The acts of item `i` later than `after`, up to and including `until`, oldest first. */
export function* actsOf(
  table: ActTable,
  i: number,
  until = Number.POSITIVE_INFINITY,
  after = Number.NEGATIVE_INFINITY,
): Generator<Act> {
  const end = table.starts[i + 1]!;
  let first = end;
  while (first > table.starts[i]! && table.ats[first - 1]! > after) first--;
  for (let a = first; a < end && table.ats[a]! <= until; a++)
    yield {
      kind: ACTS[table.kinds[a]!]!,
      at: table.ats[a]!,
      by: table.bys[a]!,
      what: table.whats[a]!,
      before: table.befores[a]!,
      standing: table.standings[a] as Act['standing'],
    };
}
