import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld, aWorldComment, worldTime } from '../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, rowsOf, TEST_NOW, TEST_TOKEN } from './read-all.ts';
import { type Fault, type FaultyGithub, startFaulty } from './start-faulty.ts';

const HTML_502: Fault = {
  status: 502,
  body: '<html>Bad gateway</html>',
  headers: { 'content-type': 'text/html' },
};
const TIMED_OUT = JSON.stringify({
  data: null,
  errors: [
    { message: 'Something went wrong while executing your query. This may be the result of a timeout.' },
  ],
});
const RESET = Math.floor(TEST_NOW.getTime() / 1000) + 1800;

let sandbox: Sandbox;
const faulty: FaultyGithub[] = [];

beforeAll(async () => {
  let world = aWorld();
  for (let n = 0; n < 60; n += 1) world = n % 2 === 0 ? world.withIssue() : world.withPullRequest();
  sandbox = await startSandbox({ worlds: [world.withCommit().build(), overflowing()] });
});

afterEach(async () => {
  for (const server of faulty.splice(0)) await server.close();
});

afterAll(() => sandbox.close());

test.each([
  ['502 with a page of HTML', HTML_502],
  ['504 with nothing', { status: 504, body: '' }],
  ['200 with a time-out told without a type', { status: 200, body: TIMED_OUT }],
  [
    '200 with a resource limit and partial data',
    {
      status: 200,
      body: JSON.stringify({
        data: { repository: null },
        errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Too much', path: ['repository'] }],
      }),
    },
  ],
  ['200 with a body that is cut off', { status: 200, body: '{"data":{"repository":{"iss' }],
  ['a socket that closes in the middle', { status: 200, body: TIMED_OUT, breakOff: true }],
])('%s: the same again with half as much, and nothing is lost', async (_, fault) => {
  const github = await goWrong((request) => (request === 2 ? fault : null));
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  expect(Object.values(facetsOf(pages)).every((state) => state?.ok)).toBe(true);
  expect(rowsOf(pages, 'issues')).toHaveLength(30);
  expect(rowsOf(pages, 'changes')).toHaveLength(30);
  const [, before, after] = github.asked;
  expect(Number(after?.variables.items)).toBe(Math.floor(Number(before?.variables.items) / 2));
  expect(pages.reduce((sum, { cost }) => sum + cost.requests, 0)).toBe(github.asked.length);
});

test('no answer in time is taken as too much', async () => {
  const github = await goWrong((request) => (request === 1 ? { ...HTML_502, silent: true } : null));
  const pages = await pagesOf(forgeAt(github.url, undefined, 0.3), aRequest());
  expect(pages.at(-1)?.done).toBe(true);
  expect(rowsOf(pages, 'changes')).toHaveLength(30);
});

test('a facet that fails three times fails alone, with the reason', async () => {
  const github = await goWrong((_, variables) => (variables.withChanges === true ? HTML_502 : null));
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  expect(facetsOf(pages)).toMatchObject({
    issues: { ok: true },
    commits: { ok: true },
    changes: { ok: false, reason: expect.stringContaining('HTTP 502') },
  });
  expect(rowsOf(pages, 'issues')).toHaveLength(30);
  expect(github.asked.filter(({ variables }) => variables.withChanges === true)).toHaveLength(3);
});

test.each([
  [
    'RATE_LIMIT',
    { status: 200, body: limitBody('RATE_LIMIT'), headers: { 'x-ratelimit-reset': `${RESET}` } },
    RESET,
  ],
  [
    'RATE_LIMITED',
    { status: 200, body: limitBody('RATE_LIMITED'), headers: { 'x-ratelimit-reset': `${RESET}` } },
    RESET,
  ],
  [
    'a secondary limit as 403 with retry-after',
    {
      status: 403,
      body: '{"message":"You have exceeded a secondary rate limit"}',
      headers: { 'retry-after': '30' },
    },
    TEST_NOW.getTime() / 1000 + 30,
  ],
  [
    'a secondary limit as 200 without retry-after',
    { status: 200, body: '{"errors":[{"message":"You have exceeded a secondary rate limit. Please wait"}]}' },
    TEST_NOW.getTime() / 1000 + 60,
  ],
])('%s: it stops, says when to come back, and goes on from there', async (_, fault, until) => {
  const github = await goWrong((request) => (request === 2 ? fault : null));
  const before = await pagesOf(forgeAt(github.url), aRequest());
  const last = before.at(-1);
  expect(last).toMatchObject({ done: false, rows: [], resumeAt: new Date(until * 1000).toISOString() });
  const after = await pagesOf(forgeAt(github.url), aRequest({ resume: last?.resume ?? null }));
  expect(after.at(-1)?.done).toBe(true);
  expect(rowsOf([...before, ...after], 'issues')).toHaveLength(30);
});

test('an item that is null is named, with GitHub’s reason, and its neighbours are kept', async () => {
  const github = await goWrong((request, _, answer) =>
    request === 1
      ? changed(answer, (body) => {
          body.data.repository.issues.nodes[3] = null;
          body.errors = [
            { type: 'FORBIDDEN', message: 'Not for you', path: ['repository', 'issues', 'nodes', 3] },
          ];
        })
      : null,
  );
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  expect(rowsOf(pages, 'issues')).toHaveLength(29);
  expect(facetsOf(pages).issues).toEqual({ ok: true });
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet: 'issues', id: 'number 4 by creation', reason: 'GitHub: Not for you (FORBIDDEN)' },
  ]);
});

test('a facet that is forbidden fails alone; a list with a hole says so', async () => {
  const github = await goWrong((request, _, answer) =>
    request === 1
      ? changed(answer, (body) => {
          body.data.repository.labels = null;
          Object.assign(body.data.repository.issues.nodes[0] ?? {}, { assignees: null });
          body.errors = [
            { type: 'FORBIDDEN', message: 'No labels', path: ['repository', 'labels'] },
            { message: 'A hole', path: ['repository', 'issues', 'nodes', 0, 'assignees'] },
          ];
        })
      : null,
  );
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  expect(facetsOf(pages).labels).toEqual({ ok: false, reason: 'GitHub: No labels (FORBIDDEN)' });
  expect(rowsOf(pages, 'issues')[0]).toHaveProperty('row.incomplete', { assignees: 'GitHub: A hole' });
  expect(pages.at(-1)?.done).toBe(true);
});

test('a list that is null, or has holes, says so without an error too; files may be unknown', async () => {
  const github = await goWrong((request, _, answer) =>
    request === 1
      ? changed(answer, ({ data: { repository } }) => {
          const [first, second] = repository.issues.nodes;
          Object.assign(first ?? {}, { labels: null });
          Object.assign(second ?? {}, { timelineItems: { pageInfo: { hasNextPage: false }, nodes: [null] } });
          Object.assign(repository.pullRequests.nodes[0] ?? {}, { files: null });
        })
      : null,
  );
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  const reason = 'GitHub gave null, and no reason';
  const [first, second, third] = rowsOf(pages, 'issues');
  expect(first).toHaveProperty('row.incomplete', { labels: reason });
  expect(second).toHaveProperty('row.incomplete', { comments: reason, events: reason });
  expect(third).not.toHaveProperty('row.incomplete');
  const [change] = rowsOf(pages, 'changes');
  expect(change).toHaveProperty('row.files', null);
  expect(change).not.toHaveProperty('row.incomplete');
});

test.each([
  ['of another type', {}],
  ['without the list', { id: 'I_1', timelineItems: null }],
])('a continuation whose node comes %s leaves the list incomplete', async (_, node) => {
  const github = await goWrong((_request, variables, answer) =>
    'n0' in variables
      ? changed(answer, (body) => {
          body.data.c0 = node;
        })
      : null,
  );
  const request = aRequest({ repository: { owner: 'harbour', name: 'long' } });
  const reason = 'GitHub gave null, and no reason';
  expect(rowsOf(await pagesOf(forgeAt(github.url), request), 'issues')).toContainEqual({
    facet: 'issues',
    id: expect.any(String),
    more: { incomplete: { comments: reason, events: reason } },
  });
});

test('a continuation that cannot be read leaves the list incomplete, with the reason', async () => {
  const github = await goWrong((_, variables, answer) =>
    'n0' in variables
      ? changed(answer, (body) => {
          body.data.c0 = null;
          body.errors = [{ type: 'NOT_FOUND', message: 'Gone meanwhile', path: ['c0'] }];
        })
      : null,
  );
  const request = aRequest({ repository: { owner: 'harbour', name: 'long' } });
  const pages = await pagesOf(forgeAt(github.url), request);
  expect(rowsOf(pages, 'issues')).toContainEqual({
    facet: 'issues',
    id: expect.any(String),
    more: {
      incomplete: {
        comments: 'GitHub: Gone meanwhile (NOT_FOUND)',
        events: 'GitHub: Gone meanwhile (NOT_FOUND)',
      },
    },
  });
  expect(facetsOf(pages).issues).toEqual({ ok: true });
});

test('a token that stands in a message of the server does not come through', async () => {
  const github = await goWrong(() => ({
    status: 403,
    body: JSON.stringify({ message: `Token ${TEST_TOKEN} may not` }),
  }));
  const failure = pagesOf(forgeAt(github.url), aRequest());
  await expect(failure).rejects.toThrow(
    'GitHub refuses the token of GITHUB_TOKEN (HTTP 403): Token [token] may not',
  );
});

async function goWrong(faults: Parameters<typeof startFaulty>[1]): Promise<FaultyGithub> {
  const github = await startFaulty(sandbox.url, faults);
  faulty.push(github);
  return github;
}

function limitBody(type: string): string {
  return JSON.stringify({
    errors: [{ type, code: 'graphql_rate_limit', message: 'API rate limit already exceeded' }],
  });
}

function changed(answer: string, change: (body: ReturnType<typeof parsed>) => void): Fault {
  const body = parsed(answer);
  change(body);
  return { status: 200, body: JSON.stringify(body) };
}

function parsed(answer: string) {
  return JSON.parse(answer) as {
    data: {
      repository: {
        issues: { nodes: (object | null)[] };
        pullRequests: { nodes: (object | null)[] };
        labels: unknown;
      };
      c0: unknown;
    };
    errors: unknown;
  };
}

function overflowing() {
  const comments = Array.from({ length: 31 }, (_, n) => aWorldComment(`IC_${n}`, worldTime(n + 2)));
  return aWorld('harbour/long').withIssue({ comments }).build();
}
