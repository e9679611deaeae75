import { verdictOn } from '../../../functions/forge/github/verdict.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld, worldTime } from '../../builders/world.ts';
import { aRequest, forgeAt, pagesOf, rowsOf } from './read-all.ts';
import { harvestAll, type Kept, knownFrom, UPDATED } from './update/kept.ts';

const NOW = Date.parse('2026-08-02T06:00:00Z');
const DAY_MS = 86_400_000;

test.each([
  ['a day ahead', NOW + DAY_MS],
  ['a day behind', NOW - DAY_MS],
])('with a clock %s a limit is waited for as long as it lasts', (_, ours) => {
  const headers = { reset: NOW / 1000 + 1800, remaining: 0, date: NOW / 1000, retryAfter: null };
  const errors = [{ type: 'RATE_LIMIT', message: 'API rate limit already exceeded for user ID 1.' }];
  const answer = { kind: 'graphql', data: null, errors, headers, seconds: 1 } as const;
  expect(verdictOn(answer, new Date(ours), [])).toEqual({
    kind: 'wait',
    until: new Date(ours + 1800_000).toISOString(),
  });
});

test('a clock that was a day ahead loses nothing that was touched since: GitHub’s own counts', async () => {
  const touched = worldTime(100);
  const began = new Date(Date.parse(touched) - 3_600_000);
  const wrong = new Date(Date.parse(touched) + DAY_MS).toISOString().replace('.000Z', 'Z');
  const sandbox = await startSandbox({ worlds: [aHarbour('Before', worldTime(1))], clock: () => began });
  const first = aRequest({ harvestedAt: wrong, facets: UPDATED });
  const [known] = await harvestAll(forgeAt(sandbox.url), [first]);
  expect(known?.mark).toHaveProperty('facets.changes', began.toISOString().replace('.000Z', 'Z'));
  sandbox.show([aHarbour('After', touched)]);
  const since = knownFrom(known as Kept);
  const pages = await pagesOf(forgeAt(sandbox.url), { ...first, harvestedAt: worldTime(900), since });
  await sandbox.close();
  const rows = [...rowsOf(pages, 'issues'), ...rowsOf(pages, 'changes')];
  expect(rows).toMatchObject([{ row: { title: 'After' } }, { row: { title: 'After' } }]);
});

function aHarbour(title: string, updatedAt: string) {
  return aWorld().withIssue({ title, updatedAt }).withPullRequest({ title, updatedAt }).build();
}
