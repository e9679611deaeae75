import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World, WorldEvent } from '../../sandbox/world.ts';
import { aWorld, aWorldCommit, worldTime } from '../builders/world.ts';
import { askSandbox, at } from './ask-sandbox.ts';

const running: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

describe('a change', () => {
  it('tells which issues it closes, of other repositories too', async () => {
    const world = aWorld()
      .withIssue()
      .withPullRequest({
        closingIssuesReferences: [1, 77, 2, { nameWithOwner: 'harbour/crane', number: 1 }],
      })
      .build();
    const sandbox = await play(world, aWorld('harbour/crane').withIssue().build());
    const asked = await askSandbox(
      sandbox,
      `{ ${repository('pullRequest(number: 2) { closingIssuesReferences(first: 5) { totalCount nodes { number repository { nameWithOwner } } } }')} }`,
    );
    expect(at(asked, 'repository', 'pullRequest', 'closingIssuesReferences')).toEqual({
      totalCount: 2,
      nodes: [
        { number: 1, repository: { nameWithOwner: 'harbour/quay' } },
        { number: 1, repository: { nameWithOwner: 'harbour/crane' } },
      ],
    });
  });

  it('tells the outcome of its head’s checks, itself and by the commit', async () => {
    const world = aWorld()
      .withPullRequest({
        commits: [aWorldCommit(1), aWorldCommit(2)],
        statusCheckRollup: { state: 'FAILURE' },
      })
      .withPullRequest({ commits: [aWorldCommit(3)] })
      .build();
    const checks =
      'statusCheckRollup { state } commits(first: 2) { nodes { commit { statusCheckRollup { state } } } }';
    const asked = await askSandbox(
      await play(world),
      `{ ${repository(`a: pullRequest(number: 1) { ${checks} } b: pullRequest(number: 2) { ${checks} }`)} }`,
    );
    const failed = { statusCheckRollup: { state: 'FAILURE' } };
    const none = { statusCheckRollup: null };
    expect(at(asked, 'repository')).toEqual({
      a: { ...failed, commits: { nodes: [{ commit: none }, { commit: failed }] } },
      b: { ...none, commits: { nodes: [{ commit: none }] } },
    });
  });

  it('lists no more than 3,000 files', async () => {
    const files = Array.from({ length: 3010 }, (_, n) => ({
      path: `f${n}`,
      additions: 1,
      deletions: 0,
      changeType: 'ADDED',
    }));
    const sandbox = await play(aWorld().withPullRequest({ files, changedFiles: 3010 }).build());
    const query = `query ($after: String) { ${repository('pullRequest(number: 1) { changedFiles files(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { path } } }')} }`;
    const path = ['repository', 'pullRequest', 'files'];
    let listed = 0;
    let after: unknown = null;
    do {
      const asked = await askSandbox(sandbox, query, { after });
      expect(at(asked, 'repository', 'pullRequest', 'changedFiles')).toBe(3010);
      listed += (at(asked, ...path, 'nodes') as readonly unknown[]).length;
      after = at(asked, ...path, 'pageInfo', 'hasNextPage')
        ? at(asked, ...path, 'pageInfo', 'endCursor')
        : null;
    } while (after);
    expect(listed).toBe(3000);
  });
});

describe('events that name another item', () => {
  it.each([
    ['number', { number: 1 }],
    ['address', { url: 'https://github.com/harbour/quay/issues/1' }],
    ['id', { id: 'I_harbour/quay_1' }],
  ])('find it by %s', async (_, named) => {
    const asked = await askEvents(await play(withEvents(named)));
    expect(asked.body.errors).toBeUndefined();
    expect(at(asked, 'repository', 'pullRequest', 'timelineItems', 'nodes')).toEqual([
      { source: { number: 1 }, target: { number: 2 }, isCrossRepository: false, willCloseTarget: false },
      { source: { number: 2 }, subject: { number: 1 } },
    ]);
  });

  it('are not told where nothing that is played has it', async () => {
    const elsewhere = { url: 'https://github.com/harbour/crane/pull/5' };
    const asked = await askEvents(await play(withEvents(elsewhere)));
    expect(at(asked, 'repository', 'pullRequest', 'timelineItems', 'nodes')).toEqual([null, null]);
    expect(asked.body.errors).toEqual([
      expect.objectContaining({ type: 'NOT_FOUND' }),
      expect.objectContaining({ type: 'NOT_FOUND' }),
    ]);
  });
});

function withEvents(named: unknown): World {
  return aWorld()
    .withIssue()
    .withPullRequest({
      timelineItems: [
        event('CrossReferencedEvent', 3, { source: named }),
        event('ConnectedEvent', 4, { subject: named }),
      ],
    })
    .build();
}

function askEvents(sandbox: Sandbox) {
  return askSandbox(
    sandbox,
    `{ ${repository(`pullRequest(number: 2) { timelineItems(first: 9) { nodes {
      ... on CrossReferencedEvent { source { ...Number } target { ...Number } isCrossRepository willCloseTarget }
      ... on ConnectedEvent { source { ...Number } subject { ...Number } } } } }`)} }
    fragment Number on ReferencedSubject { ... on Issue { number } ... on PullRequest { number } }`,
  );
}

function event(__typename: string, day: number, own: Readonly<Record<string, unknown>>): WorldEvent {
  return { __typename, id: `${__typename}_${day}`, createdAt: worldTime(day), actor: null, ...own };
}

async function play(...worlds: readonly World[]): Promise<Sandbox> {
  const sandbox = await startSandbox({ worlds });
  running.push(sandbox);
  return sandbox;
}

function repository(fields: string): string {
  return `repository(owner: "harbour", name: "quay") { ${fields} }`;
}
