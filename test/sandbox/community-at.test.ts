import { makeCommunity } from '../../sandbox/community/make-community.ts';
import type { World } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';

const BEFORE = '2026-06-01T00:00:00Z';

describe.each(makeCommunity().map((world) => [world.repository.nameWithOwner, world] as const))(
  '%s of the made-up community, taken back',
  (_, world) => {
    const { asOf } = world.repository;
    const [before, end] = [worldAt(world, BEFORE), worldAt(world, asOf)];

    it('is itself at its end', () => {
      expect(untouched(end)).toEqual(untouched(world));
    });

    it('has what happened since on items whose updatedAt is later, and on no others', () => {
      const known = new Map(itemsOf(before).map((item) => [item.id, item]));
      const wrong = itemsOf(end).filter((item) => {
        const then = known.get(item.id);
        const touched = (item.updatedAt ?? '') > (then?.updatedAt ?? BEFORE);
        return touched === (JSON.stringify(item) === JSON.stringify(then));
      });
      expect(wrong.map(({ id }) => id)).toEqual([]);
    });

    it('has all commits that its head reaches, the head last', () => {
      const there = new Set(before.commits.map(({ oid }) => oid));
      const lost = new Set(world.commits.filter(({ oid }) => !there.has(oid)).map(({ oid }) => oid));
      expect(before.commits.flatMap(({ parents = [] }) => parents).filter((oid) => lost.has(oid))).toEqual(
        [],
      );
      expect(before.repository.defaultBranchRef.target.oid).toBe(before.commits.at(-1)?.oid ?? null);
    });
  },
);

function itemsOf({ issues, pullRequests, discussions = [] }: World) {
  return [...issues, ...pullRequests, ...discussions];
}

function untouched(world: World): unknown {
  return JSON.parse(JSON.stringify(world), (field, value) => (field === 'updatedAt' ? null : value));
}
