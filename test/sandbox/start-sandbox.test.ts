import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { aWorld, aWorldActor, aWorldComment, aWorldReview, worldTime } from '../builders/world.ts';
import { askSandbox, at } from './ask-sandbox.ts';

const QUAY = 'repository(owner: "harbour", name: "quay")';
const running: Sandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

async function play(
  worlds: World | readonly World[] = aWorld().build(),
  options: Partial<SandboxOptions> = {},
): Promise<Sandbox> {
  const sandbox = await startSandbox({ worlds: [worlds].flat(), ...options });
  running.push(sandbox);
  return sandbox;
}

describe('who may ask', () => {
  const query = '{ viewer { login } }';

  it('is anybody with a token, and nobody without', async () => {
    const sandbox = await play();
    expect((await askSandbox(sandbox, query)).body.data).toEqual({ viewer: { login: 'sandbox' } });
    expect((await askSandbox(sandbox, query, {}, 'token abc')).status).toBe(200);
    const refused = await askSandbox(sandbox, query, {}, null);
    expect([refused.status, refused.body]).toEqual([401, { message: 'Bad credentials' }]);
    expect((await askSandbox(sandbox, query, {}, 'bearer ')).status).toBe(401);
  });

  it('is the one with the right token, where one is configured', async () => {
    const sandbox = await play([], { token: 'right' });
    expect((await askSandbox(sandbox, query, {}, 'bearer right')).status).toBe(200);
    expect((await askSandbox(sandbox, query, {}, 'bearer wrong')).status).toBe(401);
    expect(sandbox.log.map(({ status }) => status)).toEqual([200, 401]);
  });
});

describe('what is not there', () => {
  it('is null with NOT_FOUND at its path, and the others are answered', async () => {
    const sandbox = await play();
    const asked = await askSandbox(
      sandbox,
      `{ gone: repository(owner: "no", name: "body") { id } there: repository(owner: "HARBOUR", name: "Quay") { nameWithOwner } }`,
    );
    expect(asked.status).toBe(200);
    expect(asked.body.data).toEqual({ gone: null, there: { nameWithOwner: 'harbour/quay' } });
    expect(asked.body.errors).toEqual([
      expect.objectContaining({
        type: 'NOT_FOUND',
        path: ['gone'],
        message: "Could not resolve to a Repository with the name 'no/body'.",
      }),
    ]);
  });

  it('leaves a gap in nodes(ids:)', async () => {
    const world = aWorld().withIssue({ id: 'I_1' }).build();
    const asked = await askSandbox(await play(world), '{ nodes(ids: ["?", "I_1"]) { __typename id } }');
    expect(asked.body.data).toEqual({ nodes: [null, { __typename: 'Issue', id: 'I_1' }] });
    expect(asked.body.errors).toEqual([expect.objectContaining({ type: 'NOT_FOUND', path: ['nodes', 0] })]);
  });

  it('fails aloud where the sandbox itself does not know, naming it', async () => {
    const sandbox = await play();
    const field = await askSandbox(sandbox, `{ ${QUAY} { diskUsage } }`);
    expect(field.status).toBe(501);
    expect(field.body.data).toBeNull();
    expect(field.body.message).toContain('Repository.diskUsage');
    const argument = await askSandbox(
      sandbox,
      `{ ${QUAY} { pullRequests(first: 1, baseRefName: "x") { totalCount } } }`,
    );
    expect(argument.body.message).toContain('the argument baseRefName of Repository.pullRequests');
    const order = await askSandbox(
      sandbox,
      `{ ${QUAY} { issues(first: 1, orderBy: {field: COMMENTS, direction: ASC}) { totalCount } } }`,
    );
    expect(order.body.message).toContain('the order COMMENTS');
  });

  it('is told as GitHub does where the query is wrong', async () => {
    const asked = await askSandbox(await play(), `{ ${QUAY} { issuess } }`);
    expect(asked.status).toBe(200);
    expect(asked.body.errors?.[0]?.message).toContain('issuess');
  });
});

describe('the budget of a token', () => {
  it('is told in headers and in rateLimit, and is each token’s own', async () => {
    const now = new Date('2026-08-02T10:00:00Z');
    const sandbox = await play([], { clock: () => now });
    const query = '{ rateLimit { cost nodeCount limit remaining used resetAt } }';
    const first = await askSandbox(sandbox, query);
    expect(at(first, 'rateLimit')).toEqual({
      cost: 1,
      nodeCount: 0,
      limit: 5000,
      remaining: 4999,
      used: 1,
      resetAt: '2026-08-02T11:00:00Z',
    });
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '4999',
      'x-ratelimit-used': '1',
      'x-ratelimit-reset': String(Date.parse('2026-08-02T11:00:00Z') / 1000),
      'x-ratelimit-resource': 'graphql',
    });
    expect(at(await askSandbox(sandbox, query), 'rateLimit', 'remaining')).toBe(4998);
    expect(at(await askSandbox(sandbox, query, {}, 'bearer other'), 'rateLimit', 'remaining')).toBe(4999);
  });

  it('answers the last query that leaves 0, refuses the next, and begins anew after an hour', async () => {
    let now = new Date('2026-08-02T10:00:00Z');
    const world = aWorld().withIssue().build();
    const sandbox = await play(world, { clock: () => now, pointsPerHour: 3 });
    const dear = `{ ${QUAY} { issues(first: 100) { nodes { number a: labels(first: 1) { totalCount } b: assignees(first: 1) { totalCount } } } } }`;
    expect((await askSandbox(sandbox, dear)).headers.get('x-ratelimit-remaining')).toBe('1');
    const last = await askSandbox(sandbox, dear);
    expect(last.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(at(last, 'repository', 'issues', 'nodes', 0, 'number')).toBe(1);
    const refused = await askSandbox(sandbox, dear);
    expect(refused.status).toBe(200);
    expect(refused.body).toEqual({
      errors: [expect.objectContaining({ type: 'RATE_LIMIT', code: 'graphql_rate_limit' })],
    });
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    now = new Date('2026-08-02T11:00:00Z');
    expect((await askSandbox(sandbox, dear)).headers.get('x-ratelimit-remaining')).toBe('1');
    expect(sandbox.log.map(({ points, errors }) => [points, errors])).toEqual([
      [2, 0],
      [2, 0],
      [0, 1],
      [2, 0],
    ]);
  });

  it('is not touched by a query that is refused', async () => {
    const asked = await askSandbox(await play(), `{ ${QUAY} { issues(first: 101) { nodes { id } } } }`);
    expect(asked.status).toBe(200);
    expect(asked.body).toEqual({
      data: null,
      errors: [
        {
          type: 'EXCESSIVE_PAGINATION',
          path: ['repository', 'issues'],
          message:
            'Requesting 101 records on the `issues` connection exceeds the `first` limit of 100 records.',
        },
      ],
    });
    expect(asked.headers.get('x-ratelimit-remaining')).toBe('5000');
  });
});

describe('the next month', () => {
  it('is shown on the same address, and the budget is kept', async () => {
    const before = aWorld().withIssue({ id: 'I_1', title: 'Before' }).build();
    const after = aWorld().withIssue({ id: 'I_1', title: 'After' }).withIssue({ id: 'I_2' }).build();
    const sandbox = await play(before);
    const query = `{ ${QUAY} { issues(first: 9) { nodes { id title } } } rateLimit { remaining } }`;
    await askSandbox(sandbox, query);
    sandbox.show([after]);
    const asked = await askSandbox(sandbox, query);
    expect(at(asked, 'repository', 'issues', 'nodes')).toEqual([
      { id: 'I_1', title: 'After' },
      { id: 'I_2', title: expect.any(String) },
    ]);
    expect(at(asked, 'rateLimit', 'remaining')).toBe(4998);
    sandbox.show([]);
    expect(at(await askSandbox(sandbox, query), 'repository')).toBeNull();
    expect(sandbox.log).toHaveLength(3);
  });
});

describe('a change', () => {
  it('has its conversation merged by time, of the asked kinds', async () => {
    const world = aWorld()
      .withPullRequest({
        comments: [aWorldComment('IC_1', worldTime(2)), aWorldComment('IC_2', worldTime(5))],
        reviews: [aWorldReview({ id: 'PRR_1', createdAt: worldTime(3) })],
        timelineItems: [
          event('LabeledEvent', 4, { label: { name: 'bug' } }),
          event('RenamedTitleEvent', 6, { previousTitle: 'Old', currentTitle: 'New' }),
          event('NobodyKnowsEvent', 7),
        ],
      })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${QUAY} { pullRequest(number: 1) {
        all: timelineItems(first: 10) { totalCount filteredCount pageCount nodes { __typename ... on RenamedTitleEvent { previousTitle currentTitle } } }
        some: timelineItems(first: 1, since: "${worldTime(3)}", itemTypes: [ISSUE_COMMENT, PULL_REQUEST_REVIEW, LABELED_EVENT]) {
          totalCount filteredCount pageCount pageInfo { hasNextPage } nodes { __typename ... on PullRequestReview { id state submittedAt author { login } } } } } } }`,
    );
    expect(asked.body.errors).toBeUndefined();
    expect(at(asked, 'repository', 'pullRequest', 'all')).toEqual({
      totalCount: 5,
      filteredCount: 5,
      pageCount: 5,
      nodes: [
        { __typename: 'IssueComment' },
        { __typename: 'PullRequestReview' },
        { __typename: 'LabeledEvent' },
        { __typename: 'IssueComment' },
        { __typename: 'RenamedTitleEvent', previousTitle: 'Old', currentTitle: 'New' },
      ],
    });
    expect(at(asked, 'repository', 'pullRequest', 'some')).toEqual({
      totalCount: 5,
      filteredCount: 3,
      pageCount: 1,
      pageInfo: { hasNextPage: true },
      nodes: [
        {
          __typename: 'PullRequestReview',
          id: 'PRR_1',
          state: 'COMMENTED',
          submittedAt: worldTime(3),
          author: { login: 'bo' },
        },
      ],
    });
  });

  it('has threads made of what answers what, and one for a comment that tells nothing of it', async () => {
    const comment = (id: string, day: number, replyTo: string | null, path: string | null = 'a.ts') => ({
      id,
      author: null,
      path,
      createdAt: worldTime(day),
      replyTo,
    });
    const world = aWorld()
      .withPullRequest({
        reviews: [
          aWorldReview({ id: 'PRR_1', comments: [comment('C1', 1, null), comment('C2', 1, null, null)] }),
          aWorldReview({ id: 'PRR_2', comments: [comment('C4', 3, 'C3'), comment('C3', 2, 'C1')] }),
          aWorldReview({ id: 'PRR_3', comments: [comment('C5', 4, 'gone'), comment('C6', 5, 'gone')] }),
        ],
      })
      .build();
    const sandbox = await play(world);
    const asked = await askSandbox(
      sandbox,
      `{ ${QUAY} { pullRequest(number: 1) { reviewThreads(first: 10) { totalCount nodes { id path isResolved comments(first: 10) { nodes { id author { login } pullRequestReview { id } replyTo { id } } } } } } } }`,
    );
    const threads = at(asked, 'repository', 'pullRequest', 'reviewThreads', 'nodes') as {
      id: string;
      path: string;
      comments: { nodes: { id: string }[] };
    }[];
    expect(threads.map(({ path, comments }) => [path, ...comments.nodes.map(({ id }) => id)])).toEqual([
      ['a.ts', 'C1', 'C3', 'C4'],
      ['', 'C2'],
      ['a.ts', 'C5', 'C6'],
    ]);
    expect(threads[0]?.comments.nodes[1]).toEqual({
      id: 'C3',
      author: null,
      pullRequestReview: { id: 'PRR_2' },
      replyTo: { id: 'C1' },
    });
    const more = await askSandbox(
      sandbox,
      `query ($id: ID!) { node(id: $id) { ... on PullRequestReviewThread { comments(last: 1) { nodes { id } } } } }`,
      { id: threads[0]?.id },
    );
    expect(at(more, 'node', 'comments', 'nodes')).toEqual([{ id: 'C4' }]);
  });

  it('lists 3,000 files at most, in their own order', async () => {
    const files = Array.from({ length: 3001 }, (_, index) => ({
      path: `${3001 - index}.ts`,
      additions: 1,
      deletions: 0,
      changeType: 'ADDED',
    }));
    const sandbox = await play(aWorld().withPullRequest({ id: 'PR_1', files }).build());
    const paths: string[] = [];
    let after: string | null = null;
    do {
      const asked = await askSandbox(
        sandbox,
        'query ($after: String) { node(id: "PR_1") { ... on PullRequest { files(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { path } } } } }',
        { after },
      );
      const page = at(asked, 'node', 'files') as {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { path: string }[];
      };
      paths.push(...page.nodes.map(({ path }) => path));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paths).toEqual(files.slice(0, 3000).map(({ path }) => path));
  });

  it('tells null for what is unknown and may be null, and fills what may not', async () => {
    const world = aWorld()
      .withPullRequest({
        author: null,
        files: null,
        labels: null,
        reviews: null,
        commits: null,
        comments: null,
        timelineItems: null,
        isDraft: null,
        updatedAt: null,
        authorAssociation: null,
        additions: null,
        closedAt: worldTime(9),
      })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${QUAY} { pullRequest(number: 1) { author { login } files(first: 1) { totalCount } labels(first: 1) { totalCount } reviews(first: 1) { totalCount }
        commits(first: 1) { totalCount } comments(first: 1) { totalCount } timelineItems(first: 1) { totalCount } isDraft updatedAt authorAssociation additions baseRefName
        closingIssuesReferences(first: 1) { totalCount } reviewDecision milestone { number } } } }`,
    );
    expect(at(asked, 'repository', 'pullRequest')).toEqual({
      author: null,
      files: null,
      labels: null,
      reviews: null,
      commits: { totalCount: 0 },
      comments: { totalCount: 0 },
      timelineItems: { totalCount: 0 },
      isDraft: false,
      updatedAt: worldTime(9),
      authorAssociation: 'NONE',
      additions: 0,
      baseRefName: 'main',
      closingIssuesReferences: { totalCount: 0 },
      reviewDecision: null,
      milestone: null,
    });
  });
});

describe('accounts', () => {
  it('are of their own kind', async () => {
    const world = aWorld()
      .withIssue({ author: aWorldActor('robot', 'Bot') })
      .withIssue({ author: aWorldActor('ghost-of', 'Mannequin') })
      .withPullRequest({ reviewRequests: [aWorldActor('cy'), { __typename: 'Team', slug: 'crew' }] })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${QUAY} { owner { __typename login } issues(first: 5) { nodes { author { __typename login ... on Bot { databaseId } } } }
        pullRequest(number: 3) { reviewRequests(first: 5) { nodes { requestedReviewer { __typename ... on User { login } ... on Team { slug } } } } } } }`,
    );
    expect(asked.body.data).toEqual({
      repository: {
        owner: { __typename: 'Organization', login: 'harbour' },
        issues: {
          nodes: [
            { author: { __typename: 'Bot', login: 'robot', databaseId: null } },
            { author: { __typename: 'Mannequin', login: 'ghost-of' } },
          ],
        },
        pullRequest: {
          reviewRequests: {
            nodes: [
              { requestedReviewer: { __typename: 'User', login: 'cy' } },
              { requestedReviewer: { __typename: 'Team', slug: 'crew' } },
            ],
          },
        },
      },
    });
  });
});

describe('several worlds', () => {
  it('keep their ids apart even where the sources share them', async () => {
    const world = (name: string) =>
      aWorld(name)
        .withPullRequest({
          id: 'PR_same',
          reviews: [aWorldReview({ id: 'x:none' }), aWorldReview({ id: 'x:none' })],
        })
        .withCommit()
        .build();
    const sandbox = await play([world('harbour/quay'), world('harbour/mole')]);
    const asked = await askSandbox(
      sandbox,
      `{ ${['quay', 'mole'].map((name) => `${name}: repository(owner: "harbour", name: "${name}") { id defaultBranchRef { target { id oid } } pullRequests(first: 1) { nodes { id reviews(first: 5) { nodes { id } } } } }`).join(' ')} }`,
    );
    const ids = [...JSON.stringify(asked.body.data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
    const all = await askSandbox(sandbox, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(at(all, 'nodes')).toEqual(ids.map((id) => ({ id })));
  });

  it('may not be the same one', async () => {
    await expect(play([aWorld('a/b').build(), aWorld('A/B').build()])).rejects.toThrow('A/B twice');
  });
});

function event(__typename: string, day: number, own: Readonly<Record<string, unknown>> = {}) {
  return { __typename, id: `E_${day}`, createdAt: worldTime(day), actor: aWorldActor('cy'), ...own };
}
