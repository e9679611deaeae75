import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld, aWorldComment, worldTime } from '../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, rowsOf, wholeRowsOf } from './read-all.ts';
import { type Fault, type FaultyGithub, startFaulty } from './start-faulty.ts';

/** What a partial answer lacks is asked for by itself, and only what fails even so is recorded. */

const TOO_MUCH = { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' };
const WENT_WRONG = { message: 'Something went wrong while executing your query.' };
const OK = { ok: true, whole: true };
const FACETS = ['issues', 'changes', 'discussions', 'commits'] as const;

let sandbox: Sandbox;
const faulty: FaultyGithub[] = [];

beforeAll(async () => {
  let world = aWorld();
  for (let n = 0; n < 40; n += 1) world = world.withIssue().withPullRequest().withDiscussion().withCommit();
  const comments = Array.from({ length: 40 }, (_, n) => aWorldComment(`IC_${n}`, worldTime(n + 2)));
  sandbox = await startSandbox({
    worlds: [world.build(), aWorld('harbour/long').withIssue({ comments }).withIssue().build()],
  });
});

afterEach(async () => {
  for (const server of faulty.splice(0)) await server.close();
});

afterAll(() => sandbox.close());

describe.each([
  ['a resource limit', TOO_MUCH],
  ['an error without a type', WENT_WRONG],
])('%s at some items', (_, error) => {
  test.each(FACETS)('%s: the others are kept, and these are read by their ids', async (facet) => {
    const github = await goWrong((request, _variables, answer) =>
      request === 1 ? lacking(answer, facet, [1, 3, 4], error) : null,
    );
    const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS }));
    expect(facetsOf(pages)).toEqual(Object.fromEntries(FACETS.map((each) => [each, OK])));
    expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    for (const each of FACETS) expect(wholeRowsOf(pages, each)).toHaveLength(40);
    const first = pages[0]?.rows.filter((row) => row.facet === facet) ?? [];
    expect(first.length).toBeGreaterThan(1);
    // What was kept is not read again.
    expect(rowsOf(pages, facet)).toHaveLength(40);
  });

  test.each(FACETS)(
    '%s: those that fail even alone are recorded with their ids and the reason',
    async (facet) => {
      const lost = new Set<string>();
      const github = await goWrong((request, variables, answer) => {
        if (request === 1) return lacking(answer, facet, [1, 3, 4], error, lost);
        return 'ids' in variables ? lackingNodes(answer, error) : null;
      });
      const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS }));
      expect(facetsOf(pages)[facet]).toEqual(OK);
      expect(wholeRowsOf(pages, facet)).toHaveLength(37);
      const unreadable = pages.flatMap((page) => page.unreadable);
      expect(unreadable.map(({ id }) => id).sort()).toEqual([...lost].sort());
      for (const { reason } of unreadable) expect(reason).toContain(error.message);
    },
  );
});

test('after a resource limit the next page is half as wide', async () => {
  const github = await goWrong((request, _, answer) =>
    request === 1 ? lacking(answer, 'issues', [1], TOO_MUCH) : null,
  );
  await pagesOf(forgeAt(github.url), aRequest({ facets: ['issues'] }));
  const [first, next] = github.asked.filter(({ variables }) => 'items' in variables);
  expect(first?.variables.items).toBe(25);
  expect(next?.variables.items).toBe(12);
});

test('hundreds of errors in one answer: what came is kept, everything else is read again', async () => {
  const all = Array.from({ length: 25 }, (_, index) => index);
  const errors = all.flatMap((node) =>
    Array.from({ length: 20 }, () => ({ ...TOO_MUCH, path: ['repository', 'pullRequests', 'nodes', node] })),
  );
  const github = await goWrong((request, _, answer) => {
    if (request !== 1) return null;
    const body = JSON.parse(answer);
    body.data.repository.pullRequests.nodes.fill(null);
    return { status: 200, body: JSON.stringify({ ...body, errors }) };
  });
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS }));
  for (const facet of FACETS) expect(wholeRowsOf(pages, facet)).toHaveLength(40);
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  expect(rowsOf(pages, 'issues')).toHaveLength(40);
});

test('a chain that is lacking as a whole is asked for again with less, while the others go on', async () => {
  const github = await goWrong((request, _, answer) => {
    if (request > 2) return null;
    const body = JSON.parse(answer);
    if (body.data.repository.pullRequests === undefined) return null;
    body.data.repository.pullRequests = null;
    body.errors = [{ ...TOO_MUCH, path: ['repository', 'pullRequests'] }];
    return { status: 200, body: JSON.stringify(body) };
  });
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS }));
  for (const facet of FACETS) expect(wholeRowsOf(pages, facet)).toHaveLength(40);
  expect(rowsOf(pages, 'issues')).toHaveLength(40);
  expect(github.asked.slice(0, 3).map(({ variables }) => variables.items)).toEqual([25, 12, 6]);
});

test('an item with a list that lacks something is told at once and read again whole', async () => {
  const github = await goWrong((request, _, answer) => {
    if (request !== 1) return null;
    const body = JSON.parse(answer);
    body.data.repository.issues.nodes[0].timelineItems = null;
    body.errors = [{ ...TOO_MUCH, path: ['repository', 'issues', 'nodes', 0, 'timelineItems'] }];
    return { status: 200, body: JSON.stringify(body) };
  });
  const repository = { owner: 'harbour', name: 'long' };
  const pages = await pagesOf(forgeAt(github.url), aRequest({ repository, facets: ['issues'] }));
  const [issue] = wholeRowsOf(pages, 'issues');
  expect(issue?.comments).toHaveLength(40);
  expect(issue?.incomplete).toBeUndefined();
});

test('if that fails again and again it stays, and says which lists are not whole', async () => {
  const github = await goWrong((request, variables, answer) => {
    if (request !== 1) return 'ids' in variables ? lackingNodes(answer, TOO_MUCH) : null;
    const body = JSON.parse(answer);
    body.data.repository.issues.nodes[0].timelineItems = null;
    body.errors = [{ ...TOO_MUCH, path: ['repository', 'issues', 'nodes', 0, 'timelineItems'] }];
    return { status: 200, body: JSON.stringify(body) };
  });
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: ['issues'] }));
  expect(wholeRowsOf(pages, 'issues')).toHaveLength(40);
  const reason = expect.stringContaining('RESOURCE_LIMITS_EXCEEDED');
  expect(wholeRowsOf(pages, 'issues')[0]?.incomplete).toEqual({ comments: reason, events: reason });
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
});

test.each([
  ['for a moment: it is asked for again', 1, undefined],
  ['for good: it says so', 99, { comments: expect.any(String), events: expect.any(String) }],
])('a list that goes on with a hole %s', async (_, times, incomplete) => {
  let holes = 0;
  const github = await goWrong((_request, variables, answer) => {
    if (!('n0' in variables) || holes >= times) return null;
    holes += 1;
    const body = JSON.parse(answer);
    body.data.c0.timelineItems.nodes[0] = null;
    body.errors = [{ ...TOO_MUCH, path: ['c0', 'timelineItems', 'nodes', 0] }];
    return { status: 200, body: JSON.stringify(body) };
  });
  const repository = { owner: 'harbour', name: 'long' };
  const pages = await pagesOf(forgeAt(github.url), aRequest({ repository, facets: ['issues'] }));
  const [issue] = wholeRowsOf(pages, 'issues');
  expect(issue?.comments).toHaveLength(incomplete === undefined ? 40 : 39);
  expect(issue?.incomplete).toEqual(incomplete);
});

test('holes of which GitHub says nothing and which stay cost few requests', async () => {
  const github = await goWrong((_, variables, answer) => {
    const body = JSON.parse(answer);
    const nodes = 'ids' in variables ? body.data.nodes : body.data.repository?.issues?.nodes;
    for (const node of nodes ?? []) node.assignees = null;
    return { status: 200, body: JSON.stringify(body) };
  });
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: ['issues'] }));
  const rows = wholeRowsOf(pages, 'issues');
  expect(rows).toHaveLength(40);
  for (const { incomplete } of rows)
    expect(incomplete).toEqual({ assignees: 'GitHub gave null, and no reason' });
  expect(github.asked.length).toBeLessThan(20);
});

test('where not even their ids can be read, they are named by their place', async () => {
  const github = await goWrong((request, variables, answer) => {
    if (request === 1) return lacking(answer, 'issues', [2], TOO_MUCH);
    return 'rows' in variables ? { status: 502, body: '' } : null;
  });
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS }));
  expect(facetsOf(pages).issues).toEqual(OK);
  expect(wholeRowsOf(pages, 'issues')).toHaveLength(39);
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet: 'issues', id: 'number 3 by creation', reason: expect.stringContaining('HTTP 502') },
  ]);
});

test('what is to be read by itself survives a stop', async () => {
  const github = await goWrong((request, _, answer) =>
    request === 1 ? lacking(answer, 'changes', [1, 3], TOO_MUCH) : null,
  );
  const request = aRequest({ facets: FACETS });
  const [first] = await firstPagesOf(github.url, request, 1);
  const rest = await pagesOf(forgeAt(github.url), { ...request, resume: first?.resume ?? null });
  const pages = [...(first === undefined ? [] : [first]), ...rest];
  expect(rowsOf(pages, 'changes')).toHaveLength(40);
});

async function firstPagesOf(url: string, request: ReturnType<typeof aRequest>, count: number) {
  const pages = [];
  for await (const step of forgeAt(url).harvest([request], null)) {
    pages.push(...step.pages);
    if (pages.length >= count) break;
  }
  return pages;
}

const CHAINS = { issues: 'issues', changes: 'pullRequests', discussions: 'discussions' } as const;

function lacking(
  answer: string,
  facet: (typeof FACETS)[number],
  indices: readonly number[],
  error: object,
  lost: Set<string> = new Set(),
): Fault {
  const body = JSON.parse(answer);
  const { repository } = body.data;
  const path =
    facet === 'commits'
      ? ['repository', 'defaultBranchRef', 'target', 'commits']
      : ['repository', CHAINS[facet]];
  const connection =
    facet === 'commits' ? repository.defaultBranchRef.target.commits : repository[CHAINS[facet]];
  for (const index of indices) {
    lost.add(connection.nodes[index].oid ?? connection.nodes[index].id);
    connection.nodes[index] = null;
  }
  body.errors = indices.map((index) => ({ ...error, path: [...path, 'nodes', index] }));
  return { status: 200, body: JSON.stringify(body) };
}

function lackingNodes(answer: string, error: object): Fault {
  const body = JSON.parse(answer);
  body.errors = body.data.nodes.map((_: unknown, index: number) => ({ ...error, path: ['nodes', index] }));
  body.data.nodes.fill(null);
  return { status: 200, body: JSON.stringify(body) };
}

async function goWrong(faults: Parameters<typeof startFaulty>[1]): Promise<FaultyGithub> {
  const github = await startFaulty(sandbox.url, faults);
  faulty.push(github);
  return github;
}
