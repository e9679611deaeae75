import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';
import { aWorld, aWorldCommit, worldTime } from '../builders/world.ts';
import { askSandbox, at } from './ask-sandbox.ts';

const running: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

describe('a repository', () => {
  it('is found by its former names, unless renames are not followed', async () => {
    const sandbox = await play(
      aWorld()
        .withRepository({ formerNames: ['Old/Pier', 'harbour/taken'] })
        .build(),
      aWorld('harbour/taken').build(),
    );
    const asked = await askSandbox(
      sandbox,
      `{ old: repository(owner: "old", name: "pier") { nameWithOwner }
         taken: repository(owner: "harbour", name: "taken") { nameWithOwner }
         strict: repository(owner: "old", name: "pier", followRenames: false) { nameWithOwner } }`,
    );
    expect(asked.body.data).toEqual({
      old: { nameWithOwner: 'harbour/quay' },
      taken: { nameWithOwner: 'harbour/taken' },
      strict: null,
    });
    expect(asked.body.errors).toEqual([
      expect.objectContaining({
        type: 'NOT_FOUND',
        path: ['strict'],
        message: "Could not resolve to a Repository with the name 'old/pier'.",
      }),
    ]);
  });

  it('of a whole organisation is one as any other', async () => {
    const sandbox = await play(aWorld().build(), aWorld('harbour/.github').withCommit().build());
    const asked = await askSandbox(
      sandbox,
      '{ a: repository(owner: "harbour", name: ".github") { isEmpty } b: repository(owner: "shore", name: ".github") { isEmpty } }',
    );
    expect(asked.body.data).toEqual({ a: { isEmpty: false }, b: null });
  });

  it('has no issues where they are switched off', async () => {
    const sandbox = await play(aWorld().withRepository({ hasIssuesEnabled: false }).withIssue().build());
    const asked = await askSandbox(
      sandbox,
      `{ ${repository('hasIssuesEnabled issues(first: 5) { totalCount nodes { id } }')} }`,
    );
    expect(asked.body.errors).toBeUndefined();
    expect(at(asked, 'repository')).toEqual({
      hasIssuesEnabled: false,
      issues: { totalCount: 0, nodes: [] },
    });
  });

  it('tells the notes of its releases', async () => {
    const sandbox = await play(
      aWorld().withRelease({ description: '## Removals' }).withRelease({ publishedAt: null }).build(),
    );
    const asked = await askSandbox(
      sandbox,
      `{ ${repository('releases(first: 5) { nodes { tagName publishedAt description author { login } } }')} }`,
    );
    expect(at(asked, 'repository', 'releases', 'nodes')).toEqual([
      { tagName: 'v2.0.0', publishedAt: null, description: null, author: { login: 'ada' } },
      { tagName: 'v1.0.0', publishedAt: worldTime(1), description: '## Removals', author: { login: 'ada' } },
    ]);
  });
});

describe('the history of a former head', () => {
  const branch = { ...aWorldCommit(2), oid: 'b'.repeat(40), parents: [oid(1)] };
  const merge = { ...aWorldCommit(4), parents: [oid(3), branch.oid] };
  const three = aWorld().withCommit().withCommit().withCommit().build();
  // By date the branch stands among what the former head reaches.
  const [one, ...others] = three.commits;
  const merged = { ...three, commits: [...(one ? [one] : []), branch, ...others, merge] };

  it('goes on where its cursor stood after an old branch was merged', async () => {
    const query = `query ($head: GitObjectID!, $after: String) { ${repository('object(oid: $head) { ... on Commit { history(first: 1, after: $after) { totalCount pageInfo { endCursor } nodes { oid } } } }')} }`;
    const before = await play(worldAt(merged, worldTime(3)));
    const first = await askSandbox(before, query, { head: oid(3) });
    expect(at(first, 'repository', 'object', 'history')).toMatchObject({
      totalCount: 3,
      nodes: [{ oid: oid(3) }],
    });
    const after = at(first, 'repository', 'object', 'history', 'pageInfo', 'endCursor');
    const second = await askSandbox(await play(merged), query, { head: oid(3), after });
    expect(at(second, 'repository', 'object', 'history')).toMatchObject({
      totalCount: 3,
      nodes: [{ oid: oid(2) }],
    });
  });

  it('is what it was when it was the head, whatever changes know of the commits that they brought', async () => {
    const squashed = { ...aWorldCommit(2), parents: [oid(1), branch.oid] };
    const world = aWorld()
      .withCommit()
      .withPullRequest({ commits: [branch] })
      .with({ commits: [aWorldCommit(1), squashed, aWorldCommit(3)] })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${repository(`object(oid: "${oid(2)}") { ... on Commit { history(first: 9) { nodes { oid } } } }`)} }`,
    );
    expect(at(asked, 'repository', 'object', 'history', 'nodes')).toEqual([{ oid: oid(2) }, { oid: oid(1) }]);
  });

  it('is cut by date and path as the head’s is', async () => {
    const asked = await askSandbox(
      await play(merged),
      `{ ${repository(`object(oid: "${oid(3)}") { ... on Commit {
        since: history(since: "${worldTime(2)}") { totalCount }
        touching: history(path: "a.ts") { totalCount } } }`)} }`,
    );
    expect(at(asked, 'repository', 'object')).toEqual({
      since: { totalCount: 2 },
      touching: { totalCount: 3 },
    });
  });

  it('is the order alone where no parents are known', async () => {
    const commits = three.commits.map(({ parents: _, ...commit }) => commit);
    const asked = await askSandbox(
      await play({ ...three, commits }),
      `{ ${repository(`object(oid: "${oid(2)}") { ... on Commit { history(first: 9) { nodes { oid } } } }`)} }`,
    );
    expect(at(asked, 'repository', 'object', 'history', 'nodes')).toEqual([{ oid: oid(2) }, { oid: oid(1) }]);
  });
});

async function play(...worlds: readonly World[]): Promise<Sandbox> {
  const sandbox = await startSandbox({ worlds });
  running.push(sandbox);
  return sandbox;
}

function repository(fields: string): string {
  return `repository(owner: "harbour", name: "quay") { ${fields} }`;
}

function oid(number: number): string {
  return String(number).padStart(40, '0');
}
