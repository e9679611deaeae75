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

/** The acts of each item, in order of time. Objects that are made once: a million take some 100 MB and are walked often. */
export type ActTable = readonly (readonly Act[])[];

export interface ActTableBuilder {
  readonly table: ActTable;
  /** Adds the acts of the next item, in any order. */
  add(acts: Act[]): void;
}

const ORDER: ReadonlyMap<ActKind, number> = new Map(ACTS.map((kind, place) => [kind, place]));

export function actTableBuilder(): ActTableBuilder {
  const table: (readonly Act[])[] = [];
  function add(acts: Act[]): void {
    // Equal times fall in the order of ACTS: a merge comes before the closing that it causes, and an item that
    // moves leaves its milestone before it enters the next.
    table.push(acts.sort((a, b) => a.at - b.at || ORDER.get(a.kind)! - ORDER.get(b.kind)! || a.by - b.by));
  }
  return { table, add };
}

/** The acts of item `i` up to and including `until`, oldest first. */
export function actsOf(table: ActTable, i: number, until = Number.POSITIVE_INFINITY): readonly Act[] {
  return actsUntil(table[i]!, until);
}

/** The first of some acts in order of time: those up to and including `until`. */
export function actsUntil(acts: readonly Act[], until: number): readonly Act[] {
  let end = acts.length;
  while (end > 0 && acts[end - 1]!.at > until) end--;
  return end === acts.length ? acts : acts.slice(0, end);
}
