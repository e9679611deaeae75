import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorld } from '../../sandbox/read-world.ts';
import type { World, WorldItem } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';

/** Real data are not in this repository: `COMMUNITY_HAT_WORLDS` names a folder of world folders. */
const folder = process.env.COMMUNITY_HAT_WORLDS ?? '';
const names = folder
  ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'repository.json')))
  : [];

if (names.length === 0) {
  it.skip('are not here: set COMMUNITY_HAT_WORLDS to a folder of world folders', () => {});
} else {
  it.each(names)('%s at its end is itself, and was never more before', async (name) => {
    const world = await readWorld(join(folder, name));
    const { asOf, firstActivity } = world.repository;
    const end = worldAt(world, asOf);
    // Compared by rows: a difference between two whole worlds would fill the screen.
    expect(differing(end, world)).toEqual([]);
    let before = countsOf(end);
    const span = Date.parse(asOf) - Date.parse(firstActivity);
    for (let tenth = 9; tenth >= 0; tenth -= 1) {
      const at = new Date(Date.parse(firstActivity) + (span * tenth) / 10).toISOString();
      const counts = countsOf(worldAt(world, at));
      for (const [index, count] of counts.entries()) expect(count).toBeLessThanOrEqual(before[index] ?? 0);
      before = counts;
    }
  });

  it.each(names)('%s tells by updatedAt alone what happened between two instants', async (name) => {
    const world = await readWorld(join(folder, name));
    const { asOf, firstActivity } = world.repository;
    const middle = new Date((Date.parse(asOf) + Date.parse(firstActivity)) / 2).toISOString();
    const [before, after] = [worldAt(world, middle), worldAt(world, asOf)];
    for (const list of ['issues', 'pullRequests'] as const) {
      const rows = new Map<string, WorldItem>(before[list].map((row) => [row.url, row]));
      const wrong = after[list].filter((row: WorldItem) => {
        const known = rows.get(row.url);
        if (!known) return Date.parse(row.updatedAt ?? '') <= Date.parse(middle);
        const touched = Date.parse(row.updatedAt ?? '') > Date.parse(known.updatedAt ?? '');
        return touched === (JSON.stringify(row) === JSON.stringify(known));
      });
      expect(wrong.map(({ number }) => number)).toEqual([]);
    }
  });
}

function differing(end: World, world: World): readonly string[] {
  const lists = ['issues', 'pullRequests', 'commits', 'milestones', 'releases'] as const;
  return lists.flatMap((list) => {
    const rows: readonly object[] = end[list];
    if (rows.length !== world[list].length) return [`${list}: ${rows.length} of ${world[list].length}`];
    return rows.flatMap((row, index) => {
      const original = world[list][index] ?? {};
      return text(row) === text(original) ? [] : [`${list} ${fieldsThatDiffer(row, original)}`];
    });
  });
}

function fieldsThatDiffer(row: object, original: object): string {
  return Object.keys(row)
    .filter((field) => field !== 'updatedAt')
    .filter(
      (field) => JSON.stringify(Reflect.get(row, field)) !== JSON.stringify(Reflect.get(original, field)),
    )
    .join(', ');
}

function text(row: object): string {
  return JSON.stringify({ ...row, updatedAt: null });
}

function countsOf({ issues, pullRequests, commits }: World): readonly number[] {
  const items = [...issues, ...pullRequests];
  return [
    issues.length,
    pullRequests.length,
    commits.length,
    items.reduce((sum, { comments }) => sum + (comments?.length ?? 0), 0),
    items.reduce((sum, { timelineItems }) => sum + (timelineItems?.length ?? 0), 0),
    pullRequests.reduce((sum, { reviews }) => sum + (reviews?.length ?? 0), 0),
    pullRequests.filter(({ state }) => state === 'MERGED').length,
  ];
}
