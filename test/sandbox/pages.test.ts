import { makePage } from '../../sandbox/pages/make-page.ts';
import { sortRows } from '../../sandbox/pages/sorted-rows.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { aWorld, worldTime } from '../builders/world.ts';
import { askSandbox, at } from './ask-sandbox.ts';

const PAGE = `query ($first: Int, $last: Int, $after: String, $before: String, $field: IssueOrderField!, $direction: OrderDirection!) {
  repository(owner: "harbour", name: "quay") {
    issues(first: $first, last: $last, after: $after, before: $before, orderBy: {field: $field, direction: $direction}) {
      totalCount nodes { number } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

interface IssuePage {
  readonly totalCount: number;
  readonly nodes: readonly { readonly number: number }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const running: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

describe('pages', () => {
  it.each([
    ['ASC', [1, 2, 3, 4, 5]],
    ['DESC', [5, 4, 3, 2, 1]],
  ])('%s go through all rows once', async (direction, expected) => {
    const sandbox = await play(fiveIssues());
    const order = { field: 'CREATED_AT', direction };
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page = await pageOf(sandbox, { ...order, first: 2, after });
      expect(page.totalCount).toBe(5);
      seen.push(...numbers(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(expected);
  });

  it('go backwards as well', async () => {
    const sandbox = await play(fiveIssues());
    const order = { field: 'CREATED_AT', direction: 'ASC' };
    const end = await pageOf(sandbox, { ...order, last: 2 });
    expect(numbers(end)).toEqual([4, 5]);
    expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await pageOf(sandbox, { ...order, last: 2, before: end.pageInfo.startCursor });
    expect(numbers(before)).toEqual([2, 3]);
    const newest = await pageOf(sandbox, { field: 'CREATED_AT', direction: 'DESC', last: 1 });
    expect(numbers(newest)).toEqual([1]);
  });

  it('have cursors that name a place on the sort key, so a row that moves across one is lost to the scan', async () => {
    const order = { field: 'UPDATED_AT', direction: 'DESC' };
    const first = await pageOf(await play(fiveIssues()), { ...order, first: 2 });
    expect(numbers(first)).toEqual([5, 4]);
    // Meanwhile 3, which was next, was touched: it is now before the cursor, and 2 comes next instead.
    const world = fiveIssues();
    const touched = world.issues.map((issue) =>
      issue.number === 3 ? { ...issue, updatedAt: worldTime(30) } : issue,
    );
    const second = await pageOf(await play({ ...world, issues: touched }), {
      ...order,
      first: 2,
      after: first.pageInfo.endCursor,
    });
    expect(numbers(second)).toEqual([2, 1]);
  });

  it('have cursors that outlive their row', async () => {
    const order = { field: 'CREATED_AT', direction: 'ASC' };
    const first = await pageOf(await play(fiveIssues()), { ...order, first: 2 });
    const world = fiveIssues();
    const without = await play({ ...world, issues: world.issues.filter(({ number }) => number !== 2) });
    const second = await pageOf(without, { ...order, first: 2, after: first.pageInfo.endCursor });
    expect(numbers(second)).toEqual([3, 4]);
  });

  it('refuse cursors of another order, and what is none', async () => {
    const sandbox = await play(fiveIssues());
    const page = await pageOf(sandbox, { field: 'CREATED_AT', direction: 'ASC', first: 1 });
    for (const after of ['abc', page.pageInfo.endCursor]) {
      const asked = await askSandbox(sandbox, PAGE, {
        first: 1,
        after,
        field: 'UPDATED_AT',
        direction: 'ASC',
      });
      expect(asked.body.errors).toEqual([expect.objectContaining({ type: 'INVALID_CURSOR_ARGUMENTS' })]);
    }
  });

  it('break ties of the key by id', () => {
    const sorted = sortRows(
      'X',
      ['c', 'a', 'b'].map((id) => ({ key: 1, id, node: id })),
    );
    expect(makePage(sorted, 'ASC', { first: 3 }).rows.map(({ node }) => node)).toEqual(['a', 'b', 'c']);
    expect(makePage(sorted, 'DESC', { first: 2 }).rows.map(({ node }) => node)).toEqual(['c', 'b']);
  });
});

describe('issues and changes', () => {
  it('are filtered by state, label and, issues alone, by what changed since', async () => {
    const world = aWorld()
      .withIssue({ state: 'CLOSED', updatedAt: worldTime(20), labels: ['bug'] })
      .withIssue({ updatedAt: worldTime(10) })
      .withPullRequest({ state: 'MERGED' })
      .withPullRequest()
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ repository(owner: "harbour", name: "quay") {
        closed: issues(first: 5, states: [CLOSED]) { nodes { number } }
        since: issues(first: 5, filterBy: { since: "${worldTime(15)}" }) { totalCount nodes { number } }
        exactly: issues(first: 5, filterBy: { since: "${worldTime(10)}" }) { totalCount }
        bugs: issues(first: 5, labels: ["bug"]) { nodes { number labels(first: 1) { nodes { name } } } }
        merged: pullRequests(first: 5, states: MERGED) { nodes { number } }
        open: pullRequests(states: OPEN) { totalCount } } }`,
    );
    expect(asked.body.data).toEqual({
      repository: {
        closed: { nodes: [{ number: 1 }] },
        since: { totalCount: 1, nodes: [{ number: 1 }] },
        exactly: { totalCount: 2 },
        bugs: { nodes: [{ number: 1, labels: { nodes: [{ name: 'bug' }] } }] },
        merged: { nodes: [{ number: 3 }] },
        open: { totalCount: 1 },
      },
    });
  });
});

async function play(world: World): Promise<Sandbox> {
  const sandbox = await startSandbox({ worlds: [world] });
  running.push(sandbox);
  return sandbox;
}

async function pageOf(sandbox: Sandbox, variables: Readonly<Record<string, unknown>>): Promise<IssuePage> {
  const asked = await askSandbox(sandbox, PAGE, variables);
  expect(asked.body.errors).toBeUndefined();
  return at(asked, 'repository', 'issues') as IssuePage;
}

function numbers(page: IssuePage): readonly number[] {
  return page.nodes.map(({ number }) => number);
}

function fiveIssues(): World {
  return aWorld().withIssue().withIssue().withIssue().withIssue().withIssue().build();
}
