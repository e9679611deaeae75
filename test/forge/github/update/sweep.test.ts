import type { HarvestRequest } from '../../../../functions/model/ports.ts';
import { startSandbox } from '../../../../sandbox/start-sandbox.ts';
import { aWorld, worldTime } from '../../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, rowsOf } from '../read-all.ts';
import { startFaulty } from '../start-faulty.ts';
import { harvestAll, type Kept, knownFrom } from './kept.ts';

interface Swept {
  nodes: { id: string; createdAt: string }[];
  totalCount: number;
}

/** Ten issues, of which the second is deleted. */
const ISSUES = Array.from({ length: 10 }, (_, n) => n + 1);
const REQUEST = aRequest({ facets: ['repository', 'issues'], harvestedAt: worldTime(100) });

test('what is gone is told, and nothing else', async () => {
  expect(await gone(() => [])).toEqual(['I_2']);
});

test('a list that ends too early: what would follow is not gone', async () => {
  expect(await gone((swept) => told(swept.nodes.splice(5)))).toEqual(['I_2']);
});

test('a list that is empty although there should be some: nothing is gone', async () => {
  expect(await gone((swept) => told(swept.nodes.splice(0)))).toEqual([]);
});

test('a page that lacks some for as long as it is asked for, and says so: nothing is gone', async () => {
  const error = {
    type: 'RESOURCE_LIMITS_EXCEEDED',
    message: 'Too much',
    path: ['r0', 'sweptIssues', 'nodes'],
  };
  const cut = (swept: Swept) => {
    swept.nodes.splice(3, 3);
    return [error];
  };
  expect(await gone(cut)).toEqual([]);
});

test('a page that is not in the order of creation: nothing is gone', async () => {
  expect(await gone((swept) => told(swept.nodes.reverse()))).toEqual([]);
});

/** Ids of the issues that an update takes for gone when the answer to the sweep is spoiled. */
async function gone(spoil: (swept: Swept) => readonly object[]): Promise<readonly string[]> {
  const sandbox = await startSandbox({ worlds: [aHarbour(ISSUES)] });
  const [known] = await harvestAll(forgeAt(sandbox.url), [REQUEST]);
  sandbox.show([aHarbour(ISSUES.filter((n) => n !== 2))]);
  const proxy = await startFaulty(sandbox.url, (_, __, answer) => {
    const body = JSON.parse(answer);
    const swept = body.data?.r0?.sweptIssues;
    if (swept === undefined) return null;
    const errors = spoil(swept);
    return { status: 200, body: JSON.stringify(errors.length > 0 ? { ...body, errors } : body) };
  });
  const request: HarvestRequest = {
    ...REQUEST,
    harvestedAt: worldTime(200),
    since: knownFrom(known as Kept),
  };
  const pages = await pagesOf(forgeAt(proxy.url), request);
  await proxy.close();
  await sandbox.close();
  expect(facetsOf(pages).issues).toMatchObject({ ok: true });
  return rowsOf(pages, 'issues').flatMap((line) =>
    'row' in line && 'gone' in line.row ? [line.row.id] : [],
  );
}

/** The answer is spoiled, and no error says so. */
function told(_: unknown): readonly object[] {
  return [];
}

function aHarbour(numbers: readonly number[]) {
  return numbers
    .reduce((world, n) => world.withIssue({ id: `I_${n}`, number: n, createdAt: worldTime(n) }), aWorld())
    .build();
}
