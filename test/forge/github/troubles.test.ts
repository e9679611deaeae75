import type { Sleep } from '../../../functions/forge/github/github-forge.ts';
import type { HarvestPage } from '../../../functions/model/ports.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld, aWorldComment, worldTime } from '../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, rowsOf, stepsOf, TEST_NOW, TEST_TOKEN } from './read-all.ts';
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
  sandbox = await startSandbox({ worlds: [world.withCommit().build(), overflowing(), many(), lists()] });
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
  ['200 with nothing', { status: 200, body: '' }],
  ['200 with a page of HTML', { ...HTML_502, status: 200 }],
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

const AT_ROOT = (path: readonly string[]) => ({
  status: 200,
  body: JSON.stringify({
    data: { repository: null },
    errors: [{ message: 'Something went wrong while executing your query. Please include `1:2`', path }],
  }),
});

test.each([
  ['a socket that breaks before any answer', { status: 200, body: '', broken: true }],
  ['503', { status: 503, body: 'Unavailable' }],
  ['500', { status: 500, body: '' }],
  ['something wrong with all changes', AT_ROOT(['repository', 'pullRequests'])],
  ['something wrong with the repository', AT_ROOT(['repository'])],
])('%s, for a moment: it waits, asks the same again, and nothing is lost', async (_, fault) => {
  const github = await goWrong((request) => (request >= 2 && request <= 4 ? fault : null));
  const waits: number[] = [];
  const pages = await pagesOf(forgeAt(github.url, undefined, 15, notingIn(waits)), aRequest());
  expect(Object.values(facetsOf(pages)).every((state) => state?.ok)).toBe(true);
  expect(rowsOf(pages, 'changes')).toHaveLength(30);
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  expect(waits).toEqual([1, 4, 15]);
  const [, first, ...tries] = github.asked;
  for (const again of tries.slice(0, 3)) expect(again).toEqual(first);
});

test('it does not wait beyond the deadline, but says when to come back', async () => {
  const github = await goWrong((request) => (request === 2 ? HTML_502 : null));
  const deadline = new Date(TEST_NOW.getTime() + 60_500).toISOString();
  const steps = await stepsOf(forgeAt(github.url), [aRequest()], deadline);
  expect(steps.at(-1)?.resumeAt).toBe(new Date(TEST_NOW.getTime() + 1000).toISOString());
  const pages = steps.flatMap((step) => step.pages);
  const last = pages.at(-1);
  const after = await pagesOf(forgeAt(github.url), aRequest({ resume: last?.resume ?? null }));
  expect(rowsOf([...pages, ...after], 'changes')).toHaveLength(30);
});

test('nobody at the address is said at once', async () => {
  const waits: number[] = [];
  const failure = pagesOf(forgeAt('http://127.0.0.1:1/', undefined, 15, notingIn(waits)), aRequest());
  await expect(failure).rejects.toThrow('Cannot reach http://127.0.0.1:1/');
  expect(waits).toEqual([]);
});

test('a facet that fails whatever is asked of it fails alone, with the reason, after one item was too much', async () => {
  const github = await goWrong((_, variables) => (variables.withChanges === true ? HTML_502 : null));
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  expect(facetsOf(pages)).toMatchObject({
    repository: { ok: true },
    issues: { ok: true },
    commits: { ok: true },
    changes: { ok: false, reason: expect.stringContaining('HTTP 502') },
  });
  expect(rowsOf(pages, 'issues')).toHaveLength(30);
  const widths = github.asked
    .filter(({ variables }) => variables.withChanges === true)
    .map(({ variables }) => variables.items);
  expect(widths.slice(0, 7)).toEqual([25, 12, 6, 3, 1, 1, 1]);
  expect(widths.length).toBeLessThan(20);
});

test('a facet that even its ids cannot be read of fails with the reason', async () => {
  const github = await goWrong((_, variables, __, query) =>
    variables.withChanges === true || query.includes('pullRequests(first: 1') ? HTML_502 : null,
  );
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  expect(facetsOf(pages)).toMatchObject({ changes: { ok: false }, issues: { ok: true } });
});

test('whatever fails with it, the repository itself does not fail before it was asked for alone', async () => {
  const github = await goWrong((_, variables) =>
    ['Changes', 'Issues', 'Labels'].some((root) => variables[`with${root}`] === true) ? HTML_502 : null,
  );
  const facets = ['repository', 'labels', 'issues', 'changes'] as const;
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets }));
  expect(facetsOf(pages)).toMatchObject({ repository: { ok: true }, labels: { ok: false } });
  expect(rowsOf(pages, 'repository')).toHaveLength(1);
});

test.each([
  ['issues', 'withIssues', 'issuesAfter'],
  ['changes', 'withChanges', 'changesAfter'],
  ['commits', 'withCommits', 'commitsAfter'],
] as const)(
  'one of the %s that GitHub cannot read is named, and all others are kept',
  async (facet, asks, after) => {
    let poison: string | null = null;
    let all = 0;
    const github = await goWrong((_, variables, answer) => {
      if (variables[asks] !== true) return null;
      const ids = idsIn(answer, facet);
      // The eighth of the whole chain, wherever the page begins.
      if (variables[after] === null && ids.length > 8) {
        poison ??= ids[7] ?? null;
        all = Math.max(all, ids.length);
      }
      return poison !== null && ids.includes(poison) ? HTML_502 : null;
    });
    const request = aRequest({ repository: { owner: 'harbour', name: 'many' } });
    const pages = await pagesOf(forgeAt(github.url), request);
    expect(facetsOf(pages)[facet]).toEqual({ ok: true, whole: true });
    expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
      { facet, id: poison, reason: expect.stringContaining('HTTP 502') },
    ]);
    expect(rowsOf(pages, facet)).toHaveLength(19);
    expect(pages.at(-1)?.done).toBe(true);
  },
);

test('of a batch of lists only the one that cannot be read is given up', async () => {
  const poison = 'I_poison';
  const github = await goWrong((_, variables) =>
    Object.entries(variables).some(([name, value]) => name.startsWith('n') && value === poison) &&
    'n0' in variables
      ? HTML_502
      : null,
  );
  const request = aRequest({ repository: { owner: 'harbour', name: 'lists' } });
  const pages = await pagesOf(forgeAt(github.url), request);
  const given = rowsOf(pages, 'issues').filter((row) => 'more' in row && row.more.incomplete !== undefined);
  expect(given).toHaveLength(1);
  expect(given[0]).toHaveProperty('id', poison);
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
    'a secondary limit as 403 without retry-after',
    { status: 403, body: '{"message":"You have exceeded a secondary rate limit"}' },
    TEST_NOW.getTime() / 1000 + 60,
  ],
  [
    'a secondary limit as 429 without retry-after',
    { status: 429, body: '{"message":"You have exceeded a secondary rate limit"}' },
    TEST_NOW.getTime() / 1000 + 60,
  ],
  [
    'a secondary limit as 429 that only retry-after tells',
    { status: 429, body: '', headers: { 'retry-after': '90' } },
    TEST_NOW.getTime() / 1000 + 90,
  ],
  [
    'a secondary limit as 200 with retry-after',
    {
      status: 200,
      body: '{"errors":[{"message":"You have exceeded a secondary rate limit."}]}',
      headers: { 'retry-after': '45' },
    },
    TEST_NOW.getTime() / 1000 + 45,
  ],
  [
    'RATE_LIMITED with data that is null',
    {
      status: 200,
      body: JSON.stringify({ data: null, ...JSON.parse(limitBody('RATE_LIMITED')) }),
      headers: { 'x-ratelimit-reset': `${RESET}` },
    },
    RESET,
  ],
  [
    'a secondary limit as 200 without retry-after',
    { status: 200, body: '{"errors":[{"message":"You have exceeded a secondary rate limit. Please wait"}]}' },
    TEST_NOW.getTime() / 1000 + 60,
  ],
  [
    'a secondary limit as 200 that is no GraphQL',
    { status: 200, body: '{"message":"You have exceeded a secondary rate limit. Please wait"}' },
    TEST_NOW.getTime() / 1000 + 60,
  ],
  [
    'a secondary limit that says to wait for nothing',
    {
      status: 429,
      body: '{"message":"You have exceeded a secondary rate limit"}',
      headers: { 'retry-after': '0' },
    },
    TEST_NOW.getTime() / 1000 + 60,
  ],
  [
    'a reset that is behind our clock',
    {
      status: 200,
      body: limitBody('RATE_LIMITED'),
      headers: { 'x-ratelimit-reset': `${TEST_NOW.getTime() / 1000 - 5}` },
    },
    TEST_NOW.getTime() / 1000 + 60,
  ],
  [
    'a reset that is now',
    {
      status: 403,
      body: '{"message":"API rate limit exceeded"}',
      headers: { 'x-ratelimit-reset': `${TEST_NOW.getTime() / 1000}`, 'x-ratelimit-remaining': '0' },
    },
    TEST_NOW.getTime() / 1000 + 60,
  ],
])('%s: it stops, says when to come back, and goes on from there', async (_, fault, until) => {
  const github = await goWrong((request) => (request === 2 ? fault : null));
  const steps = await stepsOf(forgeAt(github.url), [aRequest()]);
  expect(steps.at(-1)?.resumeAt).toBe(new Date(until * 1000).toISOString());
  const before = steps.flatMap((step) => step.pages);
  const last = before.at(-1);
  expect(last).toMatchObject({ done: false, rows: [] });
  const after = await pagesOf(forgeAt(github.url), aRequest({ resume: last?.resume ?? null }));
  expect(after.at(-1)?.done).toBe(true);
  expect(rowsOf([...before, ...after], 'issues')).toHaveLength(30);
});

test('the last answer before the limit is kept, and only then it stops', async () => {
  const github = await goWrong((request, _, answer) =>
    request === 2
      ? {
          status: 200,
          body: JSON.stringify({
            ...JSON.parse(answer),
            data: { ...JSON.parse(answer).data, rateLimit: null },
          }),
          headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${RESET}` },
        }
      : null,
  );
  const steps = await stepsOf(forgeAt(github.url), [aRequest()]);
  expect(steps.at(-1)).toEqual({ pages: [], resumeAt: new Date(RESET * 1000).toISOString() });
  expect(github.asked).toHaveLength(2);
  const before = steps.flatMap((step) => step.pages);
  expect(rowsOf(before, 'issues')).toHaveLength(30);
  const after = await pagesOf(forgeAt(github.url), aRequest({ resume: before.at(-1)?.resume ?? null }));
  expect(after.at(-1)?.done).toBe(true);
  expect(rowsOf(after, 'issues')).toEqual([]);
});

test('a token that is no longer accepted half-way is told, and what was kept goes on with another', async () => {
  const github = await goWrong((request) =>
    request === 2 ? { status: 401, body: '{"message":"Bad credentials"}' } : null,
  );
  const pages: HarvestPage[] = [];
  const read = async () => {
    for await (const step of forgeAt(github.url).harvest([aRequest()], null)) pages.push(...step.pages);
  };
  await expect(read()).rejects.toThrow('GitHub does not accept the token. Set GITHUB_TOKEN');
  expect(github.asked).toHaveLength(2);
  const after = await pagesOf(forgeAt(github.url), aRequest({ resume: pages.at(-1)?.resume ?? null }));
  expect(rowsOf([...pages, ...after], 'issues')).toHaveLength(30);
});

test.each(['MAX_NODE_LIMIT_EXCEEDED', 'EXCESSIVE_PAGINATION'])(
  '%s is a mistake of ours: it is told and never asked again',
  async (type) => {
    const body = JSON.stringify({ data: null, errors: [{ type, message: 'Too many nodes' }] });
    const github = await goWrong(() => ({ status: 200, body }));
    const failure = pagesOf(forgeAt(github.url), aRequest());
    await expect(failure).rejects.toThrow(
      `GitHub does not accept a query of ours (${type}): Too many nodes. This is a mistake of community-hat: please report it.`,
    );
    expect(github.asked).toHaveLength(1);
  },
);

test.each([
  [
    'Resource protected by organization SAML enforcement. You must grant your token access.',
    'Authorise the token of GITHUB_TOKEN for the organisation',
  ],
  ['The organization has an IP allow list enabled', 'put the address of this machine on its allow list'],
  ['Resource not accessible by personal access token', 'Give the token of GITHUB_TOKEN permission'],
])('what is forbidden fails alone and says what to do: %s', async (message, remedy) => {
  const github = await goWrong((_, variables, answer) =>
    variables.withMilestones === true
      ? changed(answer, (body) => {
          Object.assign(body.data.repository, { milestones: null });
          body.errors = [{ type: 'FORBIDDEN', message, path: ['repository', 'milestones'] }];
        })
      : null,
  );
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  const { milestones, ...others } = facetsOf(pages);
  expect(milestones).toEqual({ ok: false, whole: true, reason: expect.stringContaining(message) });
  expect(milestones).toHaveProperty('reason', expect.stringContaining(remedy));
  expect(Object.values(others).every((state) => state?.ok)).toBe(true);
  expect(rowsOf(pages, 'issues')).toHaveLength(30);
});

test('a repository that is protected as a whole fails with what to do', async () => {
  const body = JSON.stringify({
    data: { repository: null },
    errors: [{ type: 'FORBIDDEN', message: 'Protected by SAML enforcement', path: ['repository'] }],
  });
  const github = await goWrong(() => ({ status: 200, body }));
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: ['repository', 'issues'] }));
  const failed = { ok: false, whole: true, reason: expect.stringContaining('Authorise the token') };
  expect(facetsOf(pages)).toEqual({ repository: failed, issues: failed });
  expect(github.asked).toHaveLength(1);
});

test('checks that the token may not see are not taken for checks that did not run', async () => {
  const github = await goWrong((_, variables, answer) =>
    variables.withCommits === true
      ? changed(answer, (body) => {
          const path = [
            'repository',
            'defaultBranchRef',
            'target',
            'commits',
            'nodes',
            0,
            'statusCheckRollup',
          ];
          body.errors = [
            { type: 'FORBIDDEN', message: 'No checks', path },
            {
              type: 'FORBIDDEN',
              message: 'No checks',
              path: ['repository', 'pullRequests', 'nodes', 0, 'statusCheckRollup'],
            },
          ];
        })
      : null,
  );
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: ['changes', 'commits'] }));
  expect(rowsOf(pages, 'changes')[0]).toHaveProperty(
    'row.incomplete.checks',
    expect.stringContaining('No checks'),
  );
  expect(rowsOf(pages, 'commits')).toHaveLength(1);
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet: 'commits', id: expect.any(String), reason: expect.stringContaining('No checks') },
  ]);
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
  expect(facetsOf(pages).issues).toEqual({ ok: true, whole: true });
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    {
      facet: 'issues',
      id: 'number 4 by creation',
      reason: expect.stringContaining('GitHub: Not for you (FORBIDDEN). Give the token'),
    },
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
  expect(facetsOf(pages).labels).toMatchObject({
    ok: false,
    reason: expect.stringContaining('GitHub: No labels (FORBIDDEN)'),
  });
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
  expect(facetsOf(pages).issues).toEqual({ ok: true, whole: true });
});

test('a token that stands in a message of the server does not come through', async () => {
  const github = await goWrong(() => ({
    status: 403,
    body: JSON.stringify({ message: `Token ${TEST_TOKEN} may not` }),
  }));
  const failure = pagesOf(forgeAt(github.url), aRequest());
  await expect(failure).rejects.toThrow(
    'GitHub refuses the token of GITHUB_TOKEN (HTTP 403): Token [secret] may not',
  );
});

async function goWrong(faults: Parameters<typeof startFaulty>[1]): Promise<FaultyGithub> {
  const github = await startFaulty(sandbox.url, faults);
  faulty.push(github);
  return github;
}

function notingIn(waits: number[]): Sleep {
  return async (seconds) => void waits.push(seconds);
}

/** Ids of one chain in an answer to a page query. */
function idsIn(answer: string, facet: 'issues' | 'changes' | 'commits'): readonly string[] {
  const { repository } = JSON.parse(answer).data;
  const history = repository.object ?? repository.defaultBranchRef?.target;
  const chains = { issues: repository.issues, changes: repository.pullRequests, commits: history?.commits };
  return (chains[facet]?.nodes ?? []).map(({ id, oid }: { id?: string; oid?: string }) => id ?? oid ?? '');
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

function many() {
  let world = aWorld('harbour/many');
  for (let n = 0; n < 20; n += 1) world = world.withIssue().withPullRequest().withCommit();
  return world.build();
}

function lists() {
  let world = aWorld('harbour/lists');
  for (let n = 0; n < 8; n += 1) {
    const comments = Array.from({ length: 31 }, (_, of) => aWorldComment(`IC_${n}_${of}`, worldTime(of + 2)));
    world = world.withIssue({ comments, ...(n === 5 && { id: 'I_poison' }) });
  }
  return world.build();
}

test('a repository that is null without a word is asked for again, and is there', async () => {
  const github = await goWrong((request) =>
    request === 1
      ? { status: 200, body: JSON.stringify({ data: { repository: null, rateLimit: null } }) }
      : null,
  );
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  expect(Object.values(facetsOf(pages)).every((state) => state?.ok)).toBe(true);
  expect(rowsOf(pages, 'issues')).toHaveLength(30);
});
