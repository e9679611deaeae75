import { makeCommunity } from '../../../../sandbox/community/make-community.ts';
import { aLongWorld } from '../../../builders/long-world.ts';
import type { Kept } from './kept.ts';
import { expectSame, twoMonths } from './two-months.ts';

describe('a base and an update are what a whole harvest finds', () => {
  test('of the made-up community, for a fraction of the requests', async () => {
    const { after, whole } = await twoMonths(makeCommunity(), '2026-06-20T00:00:00Z', '2026-07-20T00:00:00Z');
    expectSame(after, whole);
    expect(requestsOf(after)).toBeLessThan(requestsOf(whole) / 2);
  }, 60_000);

  test('of a repository whose lists are long', async () => {
    const { after, whole } = await twoMonths([aLongWorld()], '2025-02-20T00:00:00Z', '2025-05-20T00:00:00Z');
    expectSame(after, whole);
  });

  test('killed after every request', async () => {
    const months = ['2026-05-20T00:00:00Z', '2026-07-20T00:00:00Z'] as const;
    const { after, whole } = await twoMonths(makeCommunity().slice(0, 3), ...months, 1);
    expectSame(after, whole);
  }, 60_000);
});

function requestsOf(all: readonly Kept[]): number {
  return all.reduce((sum, { requests }) => sum + requests, 0);
}
