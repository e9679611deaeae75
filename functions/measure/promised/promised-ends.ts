import { titleAt } from '../item-at.ts';
import { milestoneKnownAt } from '../milestone-known-at.ts';
import { milestoneOf } from '../milestone-of.ts';
import { plainVersion, promisesIn } from '../promises.ts';
import type { ItemTable } from '../tables/tables.ts';
import type { Announced } from './announced-at.ts';

/** By when something should be gone. */
export interface PromisedEnd {
  /** When the promise is broken, in milliseconds; infinite as long as its version is not released. */
  readonly at: number;
  /** The last day that keeps it, `YYYY-MM-DD`; null: it is promised for a version. */
  readonly day: string | null;
  readonly version: string | null;
  /** What is said of it once it is broken. */
  readonly note: string;
}

/**
 * All that was promised for item `i` as known at `t`: the due date of its milestone, versions and dates in its title and
 * in the notes of releases. What tells of the time before it was opened is no promise and is left out.
 */
export function promisedEnds(
  table: ItemTable,
  i: number,
  { milestones, inNotes, released }: Announced,
  t: number,
): readonly PromisedEnd[] {
  const told = [promisesIn(titleAt(table, i, t)), inNotes.get(table.numbers[i]!)].filter(
    (each) => each !== undefined,
  );
  const milestone = milestoneOf(table, i, milestones, t);
  const plan = milestone === null ? null : milestoneKnownAt(milestone, t);
  const ends: readonly PromisedEnd[] = [
    ...(plan?.dueOn == null ? [] : [inMilestone(plan.title, plan.dueOn)]),
    ...told.flatMap(({ versions }) => versions).map((version) => inVersion(version, released)),
    ...told.flatMap(({ days }) => days).map(until),
  ];
  return ends.filter(({ at }) => at > table.createdAts[i]!);
}

function inMilestone(title: string, dueOn: string): PromisedEnd {
  const day = dueOn.slice(0, 10);
  return { at: Date.parse(dueOn), day, version: null, note: `${title} was due on ${day}` };
}

function inVersion(version: string, released: ReadonlyMap<string, number>): PromisedEnd {
  const at = released.get(plainVersion(version)) ?? Number.POSITIVE_INFINITY;
  return { at, day: null, version, note: `promised for ${version}, which is released` };
}

function until(at: number): PromisedEnd {
  const day = new Date(at - 1).toISOString().slice(0, 10);
  return { at, day, version: null, note: `promised until ${day}` };
}
