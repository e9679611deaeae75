import { FACETS, type FacetName } from '../../../../functions/model/snapshot.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts';
import { aWorld, worldTime } from '../../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, rowsOf } from '../read-all.ts';
import { fold, harvestAll, type Kept, knownFrom, UPDATED } from './kept.ts';
import { expectSame } from './two-months.ts';

const FIRST = aRequest({ harvestedAt: worldTime(100), facets: UPDATED });
const SECOND = aRequest({ harvestedAt: worldTime(130), facets: UPDATED });

let sandbox: Sandbox;
beforeAll(async () => {
  const world = aWorld().withLabel('bug').withIssue().withPullRequest().withCommit().build();
  sandbox = await startSandbox({ worlds: [world] });
});
afterAll(() => sandbox.close());

test('the mark comes with the last page alone, and tells when each facet was read', async () => {
  const pages = await pagesOf(forgeAt(sandbox.url), aRequest({ ...FIRST, facets: FACETS }));
  expect(pages.slice(0, -1).every(({ mark }) => mark === null)).toBe(true);
  expect(pages.at(-1)?.mark).toEqual({
    version: 1,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, FIRST.harvestedAt])),
    head: '1'.padStart(40, '0'),
    lost: [],
    width: expect.any(Number),
    load: expect.any(Number),
  });
  // An update may be as wide as the pages that were borne: a change with its threads weighs 4.
  expect(pages.at(-1)?.mark?.load).toBe(4 * Number(pages.at(-1)?.mark?.width));
});

test('facets that are not known are read whole beside those that are brought up to date', async () => {
  const facets: readonly FacetName[] = ['issues', 'commits'];
  const [known] = await harvestAll(forgeAt(sandbox.url), [aRequest({ ...FIRST, facets })]);
  const since = knownFrom(known as Kept);
  const pages = await pagesOf(forgeAt(sandbox.url), { ...SECOND, since });
  expect(facetsOf(pages)).toEqual(
    Object.fromEntries(UPDATED.map((facet) => [facet, { ok: true, whole: !facets.includes(facet) }])),
  );
  expect(rowsOf(pages, 'issues')).toEqual([]);
  const [whole] = await harvestAll(forgeAt(sandbox.url), [SECOND]);
  expectSame([fold(pages, SECOND, known as Kept)], [whole as Kept]);
});

test('an update that goes well and quickly grows by what was borne, and no wider than a first harvest', async () => {
  const [known] = await harvestAll(forgeAt(sandbox.url), [FIRST]);
  const before = knownFrom(known as Kept);
  let world = aWorld().withLabel('bug').withIssue().withPullRequest().withCommit();
  for (let n = 0; n < 130; n += 1) world = world.withPullRequest({ updatedAt: worldTime(120) });
  const later = await startSandbox({ worlds: [world.build()] });
  const since = { ...before, mark: { ...before.mark, load: 100 } };
  const pages = await pagesOf(forgeAt(later.url), { ...SECOND, since });
  await later.close();
  const reads = pages.map(({ rows }) => rows.filter(({ facet }) => facet === 'changes').length);
  expect(reads.filter((changes) => changes > 0)).toEqual([32, 48, 50]);
  expect(pages.at(-1)?.mark).toMatchObject({ load: 200 });
});

test('a facet that was not asked keeps the time of its last reading', async () => {
  const [known] = await harvestAll(forgeAt(sandbox.url), [FIRST]);
  const since = knownFrom(known as Kept);
  const pages = await pagesOf(forgeAt(sandbox.url), { ...SECOND, facets: ['labels'], since });
  expect(pages.at(-1)?.mark).toMatchObject({
    facets: { labels: SECOND.harvestedAt, issues: FIRST.harvestedAt, commits: FIRST.harvestedAt },
    head: known?.mark?.head,
  });
});

test('with a mark of another version everything is read whole', async () => {
  const [known] = await harvestAll(forgeAt(sandbox.url), [FIRST]);
  const since = { ...knownFrom(known as Kept), mark: { version: 99 } };
  const pages = await pagesOf(forgeAt(sandbox.url), { ...SECOND, since });
  expect(Object.values(facetsOf(pages)).every((facet) => facet?.ok === true && facet.whole)).toBe(true);
});

test('what could not be read stays in the mark until its facet is read', async () => {
  const facets: readonly FacetName[] = ['issues', 'changes'];
  const [known] = await harvestAll(forgeAt(sandbox.url), [aRequest({ ...FIRST, facets })]);
  const lost = [
    { facet: 'issues', id: 'I_9' },
    { facet: 'changes', id: 'PR_9' },
  ];
  const since = { ...knownFrom(known as Kept), mark: { ...known?.mark, version: 1, lost } };
  const pages = await pagesOf(forgeAt(sandbox.url), { ...SECOND, facets: ['issues'], since });
  expect(pages.at(-1)?.mark).toMatchObject({ lost: [{ facet: 'changes', id: 'PR_9' }] });
});
