import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { aWorld, aWorldActor, aWorldCommit, worldTime } from '../builders/world.ts';
import { askSandbox, at } from './ask-sandbox.ts';

const running: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

describe('the history of a commit', () => {
  it('begins with the newest, goes on page by page, and ends at the first', async () => {
    const sandbox = await play(aWorld().withCommit().withCommit().withCommit().build());
    const query = `query ($after: String) { ${repository(`defaultBranchRef { name target { ... on Commit { oid history(first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { oid messageHeadline parents(first: 2) { nodes { oid } } } } } } }`)} }`;
    const first = await askSandbox(sandbox, query);
    const path = ['repository', 'defaultBranchRef', 'target'];
    expect(at(first, ...path, 'oid')).toBe(oid(3));
    expect(at(first, ...path, 'history')).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        { oid: oid(3), messageHeadline: 'Commit 3', parents: { nodes: [{ oid: oid(2) }] } },
        { oid: oid(2) },
      ],
    });
    const after = at(first, ...path, 'history', 'pageInfo', 'endCursor') as string;
    const second = await askSandbox(sandbox, query, { after });
    expect(at(second, ...path, 'history')).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ oid: oid(1), parents: { nodes: [] } }],
    });
  });

  it('is what the commit can reach', async () => {
    const sandbox = await play(aWorld().withCommit().withCommit().withCommit().build());
    const asked = await askSandbox(
      sandbox,
      `{ ${repository(`object(oid: "${oid(2)}") { __typename ... on Commit { history(first: 9) { nodes { oid } } } }`)} }`,
    );
    expect(at(asked, 'repository', 'object')).toEqual({
      __typename: 'Commit',
      history: { nodes: [{ oid: oid(2) }, { oid: oid(1) }] },
    });
  });

  it('is cut by committer’s date and by path, files and folders alike', async () => {
    const world = aWorld()
      .withCommit({ files: ['.github/workflows/test.yml', 'a.ts'] })
      .withCommit({ files: ['.github/workflows-old'] })
      .withCommit({ files: ['.github/workflows/release.yml'] })
      .withCommit({ files: [] })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${repository(`object(expression: "main") { ... on Commit {
        folder: history(first: 9, path: ".github/workflows") { totalCount nodes { oid } }
        file: history(first: 9, path: "a.ts") { totalCount }
        recent: history(first: 9, path: ".github/workflows", since: "${worldTime(2)}") { totalCount }
        middle: history(first: 9, since: "${worldTime(2)}", until: "${worldTime(3)}") { totalCount } } }`)} }`,
    );
    expect(at(asked, 'repository', 'object')).toEqual({
      folder: { totalCount: 2, nodes: [{ oid: oid(3) }, { oid: oid(1) }] },
      file: { totalCount: 1 },
      recent: { totalCount: 1 },
      middle: { totalCount: 2 },
    });
  });

  it('is none in an empty repository', async () => {
    const asked = await askSandbox(
      await play(aWorld().build()),
      `{ ${repository('isEmpty defaultBranchRef { name } object(expression: "HEAD:") { oid }')} }`,
    );
    expect(at(asked, 'repository')).toEqual({ isEmpty: true, defaultBranchRef: null, object: null });
  });
});

describe('people of git', () => {
  it('have addresses made of a hash and the domain, and offsets of their own', async () => {
    const plain = aWorldCommit(1).author;
    const world = aWorld()
      .withCommit({
        author: { ...plain, emailDomain: 'users.noreply.github.com' },
        committer: { ...plain, user: null },
      })
      .withCommit({ author: { ...plain, emailDomain: null } })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${repository('object(expression: "HEAD") { ... on Commit { history(first: 2) { nodes { author { name email date user { login } } committer { email user { login } } } } } }')} }`,
    );
    expect(at(asked, 'repository', 'object', 'history', 'nodes')).toEqual([
      {
        author: { name: 'ada', email: null, date: '2025-01-01T12:00:00+02:00', user: { login: 'ada' } },
        committer: { email: 'feed0000beef@example.org', user: { login: 'ada' } },
      },
      {
        author: {
          name: 'ada',
          email: 'ada@users.noreply.github.com',
          date: '2025-01-01T12:00:00+02:00',
          user: { login: 'ada' },
        },
        committer: { email: 'feed0000beef@example.org', user: null },
      },
    ]);
  });
});

describe('commits of a change', () => {
  it('carry checks where any ran, and are found by id', async () => {
    const checked = { ...aWorldCommit(8), statusCheckRollup: { state: 'FAILURE' } };
    const world = aWorld()
      .withPullRequest({
        commits: [aWorldCommit(7), checked],
        commitsTotal: 300,
        mergeCommit: { oid: oid(99) },
        mergedBy: aWorldActor('bo'),
      })
      .build();
    const sandbox = await play(world);
    const asked = await askSandbox(
      sandbox,
      `{ ${repository('pullRequest(number: 1) { headRefOid mergeCommit { oid } commits(first: 9) { totalCount nodes { commit { id oid } } } head: commits(last: 1) { nodes { commit { oid statusCheckRollup { state } } } } }')} }`,
    );
    expect(at(asked, 'repository', 'pullRequest')).toMatchObject({
      headRefOid: oid(8),
      mergeCommit: { oid: oid(99) },
      commits: { totalCount: 300, nodes: [{ commit: { oid: oid(7) } }, { commit: { oid: oid(8) } }] },
      head: { nodes: [{ commit: { oid: oid(8), statusCheckRollup: { state: 'FAILURE' } } }] },
    });
    const path = ['repository', 'pullRequest', 'commits', 'nodes'];
    const ids = [0, 1].map((index) => at(asked, ...path, index, 'commit', 'id'));
    const checks = await askSandbox(
      sandbox,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Commit { oid statusCheckRollup { state contexts(first: 1) { totalCount checkRunCount } } } } }',
      { ids },
    );
    expect(at(checks, 'nodes')).toEqual([
      { oid: oid(7), statusCheckRollup: null },
      { oid: oid(8), statusCheckRollup: { state: 'FAILURE', contexts: { totalCount: 0, checkRunCount: 0 } } },
    ]);
  });

  it('fail aloud beyond the oid where the world knows no more', async () => {
    const world = aWorld()
      .withPullRequest({ mergeCommit: { oid: oid(99) } })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${repository('pullRequest(number: 1) { mergeCommit { committedDate } }')} }`,
    );
    expect(asked.status).toBe(501);
    expect(asked.body.message).toContain(oid(99));
  });
});

describe('the files at the head', () => {
  const tree = [
    { path: 'README.md', mode: '100644', type: 'blob', oid: 'a'.repeat(40), byteSize: 5 },
    { path: '.github/CODEOWNERS', mode: '100644', type: 'blob', oid: 'b'.repeat(40), byteSize: 7 },
    { path: '.github/workflows/test.yml', mode: '100755', type: 'blob', oid: 'c'.repeat(40), byteSize: 9 },
  ];

  it('are trees of one level, whose oids lead on', async () => {
    const world = aWorld()
      .withCommit()
      .with({ tree, governanceFiles: [{ path: '.github/CODEOWNERS', text: '* @ada' }] })
      .build();
    const sandbox = await play(world);
    const asked = await askSandbox(
      sandbox,
      `{ ${repository('root: object(expression: "HEAD:") { ... on Tree { oid entries { name type oid } } } docs: object(expression: "HEAD:docs") { oid } codeowners { errors { line } } contributingGuidelines { url }')} }`,
    );
    expect(at(asked, 'repository')).toMatchObject({
      root: {
        entries: [
          { name: '.github', type: 'tree' },
          { name: 'README.md', type: 'blob' },
        ],
      },
      docs: null,
      codeowners: { errors: [] },
      contributingGuidelines: null,
    });
    const folder = at(asked, 'repository', 'root', 'entries', 0, 'oid');
    const inside = await askSandbox(
      sandbox,
      `query ($tree: GitObjectID!) { ${repository(`tree: object(oid: $tree) { ... on Tree { entries { name mode object { __typename oid } } } } blob: object(oid: "${'b'.repeat(40)}") { ... on Blob { text byteSize } }`)} }`,
      { tree: folder },
    );
    expect(at(inside, 'repository')).toEqual({
      tree: {
        entries: [
          { name: 'CODEOWNERS', mode: 0o100644, object: { __typename: 'Blob', oid: 'b'.repeat(40) } },
          { name: 'workflows', mode: 0o040000, object: { __typename: 'Tree', oid: expect.any(String) } },
        ],
      },
      blob: { text: '* @ada', byteSize: 7 },
    });
  });

  it('are those that commits touched, where the world has no list of them', async () => {
    const world = aWorld()
      .withCommit({ files: ['src/a.ts', 'b.ts'] })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${repository('object(expression: "HEAD:src") { ... on Tree { entries { name path } } }')} }`,
    );
    expect(at(asked, 'repository', 'object')).toEqual({ entries: [{ name: 'a.ts', path: 'src/a.ts' }] });
  });
});

async function play(world: World): Promise<Sandbox> {
  const sandbox = await startSandbox({ worlds: [world] });
  running.push(sandbox);
  return sandbox;
}

function repository(fields: string): string {
  return `repository(owner: "harbour", name: "quay") { ${fields} }`;
}

function oid(number: number): string {
  return String(number).padStart(40, '0');
}
