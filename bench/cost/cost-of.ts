import type { World } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';
import { type Month, startHarvester } from './harvester.ts';
import type { Spent } from './spent.ts';

export interface WorldCost {
  readonly name: string;
  readonly full: Spent;
  readonly month: Spent;
  /** Which month, and items that were touched in it. */
  readonly of: string;
  readonly touched: { readonly issues: number; readonly changes: number };
}

/** What a world costs: all of it at once, and the last month in which something was opened, when the rest is known. */
export async function costOf(world: World): Promise<WorldCost> {
  const [before, after] = lastMonths(world);
  const then = worldAt(world, before.harvestedAt);
  const now = worldAt(world, after.harvestedAt);
  const full = await spendOnce(world, after);
  const harvester = await startHarvester();
  try {
    await harvester.spend([then], before);
    const month = await harvester.spend([now], after);
    const touched = {
      issues: touchedSince(now.issues, before.harvestedAt),
      changes: touchedSince(now.pullRequests, before.harvestedAt),
    };
    return { name: world.repository.nameWithOwner, full, month, of: after.month, touched };
  } finally {
    await harvester.close();
  }
}

async function spendOnce(world: World, month: Month): Promise<Spent> {
  const harvester = await startHarvester();
  try {
    return await harvester.spend([world], month);
  } finally {
    await harvester.close();
  }
}

/** The month of the newest item and the one before it. A January would be read whole: then the months before. */
export function lastMonths({
  issues,
  pullRequests,
}: Pick<World, 'issues' | 'pullRequests'>): readonly [before: Month, after: Month] {
  const newest = [...issues, ...pullRequests].reduce(
    (latest, { createdAt }) => (createdAt > latest ? createdAt : latest),
    '',
  );
  const first = new Date(`${newest.slice(0, 7)}-01T00:00:00Z`);
  // That of December is harvested in January.
  if (first.getUTCMonth() === 11) first.setUTCMonth(10);
  return [monthFrom(first, -1), monthFrom(first, 0)];
}

function monthFrom(first: Date, offset: number): Month {
  const from = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + offset, 1));
  const end = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  const harvestedAt = new Date(end.getTime() + 6 * 3_600_000).toISOString().replace('.000Z', 'Z');
  return { month: from.toISOString().slice(0, 7), end: end.toISOString().replace('.000Z', 'Z'), harvestedAt };
}

function touchedSince(rows: readonly { readonly updatedAt: string | null }[], at: string): number {
  return rows.filter(({ updatedAt }) => updatedAt !== null && updatedAt >= at).length;
}
