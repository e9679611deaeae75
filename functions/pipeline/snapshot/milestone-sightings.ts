import type { MilestoneRow, MilestoneSighting, Tombstone } from '../../model/snapshot.ts';

/** Milestones as parts have them; those of the version before tell nothing of what was seen. */
export type KeptMilestone = Tombstone | (Omit<MilestoneRow, 'seen'> & Partial<Pick<MilestoneRow, 'seen'>>);

/** Of all versions of a milestone, oldest first, the newest, with what any of them saw; `null`: it is gone. */
export function foldMilestone(versions: readonly (MilestoneRow | Tombstone)[]): MilestoneRow | null {
  const newest = versions.at(-1);
  if (newest === undefined || 'gone' in newest) return null;
  return { ...newest, seen: uniteSightings(versions.map((row) => ('gone' in row ? [] : row.seen))) };
}

/** The lists in order as one: each title and due date once, with the day on which it was seen first. */
export function uniteSightings(
  lists: readonly (readonly MilestoneSighting[])[],
): readonly MilestoneSighting[] {
  const united: MilestoneSighting[] = [];
  for (const sighting of lists.flat()) {
    const before = united.at(-1);
    const isSame = before?.title === sighting.title && before.dueOn === sighting.dueOn;
    if (!isSame) united.push(sighting);
  }
  return united;
}

/** Rows of a part, each with what was seen when the part was harvested. */
export async function* withSightings(
  rows: AsyncIterable<KeptMilestone>,
  harvestedAt: string,
): AsyncGenerator<MilestoneRow | Tombstone> {
  for await (const row of rows)
    if ('gone' in row) yield row;
    else yield { ...row, seen: row.seen ?? [{ at: harvestedAt, title: row.title, dueOn: row.dueOn }] };
}
