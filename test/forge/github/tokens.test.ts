import { continuationQuery } from '../../../functions/forge/github/queries/continuation-query.ts';
import { pageQuery } from '../../../functions/forge/github/queries/page-query.ts';
import { NESTED } from '../../../functions/forge/github/queries/sizes.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld, aWorldActor, worldTime } from '../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, wholeRowsOf } from './read-all.ts';
import { type Fault, type FaultyGithub, startFaulty } from './start-faulty.ts';
import { harvestAll, type Kept, knownFrom } from './update/kept.ts';

let sandbox: Sandbox;
const faulty: FaultyGithub[] = [];

beforeAll(async () => {
  const events = [
    {
      __typename: 'ReviewRequestedEvent',
      id: 'RRE_1',
      createdAt: worldTime(2),
      actor: aWorldActor('ada'),
      requestedReviewer: { __typename: 'Team', slug: 'crew' },
    },
  ];
  sandbox = await startSandbox({ worlds: [aWorld().withPullRequest({ timelineItems: events }).build()] });
});

afterEach(async () => {
  for (const server of faulty.splice(0)) await server.close();
});

afterAll(() => sandbox.close());

test('no field of a team is asked for: each needs a scope that a token for public repositories lacks', () => {
  expect(pageQuery(NESTED)).not.toContain('on Team');
  expect(continuationQuery(['changes.timelineItems'])).not.toContain('on Team');
});

test('a token that lacks a scope: what GitHub says, and what to do', async () => {
  const message = "Your token has not been granted the required scopes. The 'x' field requires ['read:org'].";
  const body = JSON.stringify({ errors: [{ type: 'INSUFFICIENT_SCOPES', message }] });
  const github = await goWrong(() => ({ status: 200, body }));
  await expect(pagesOf(forgeAt(github.url), aRequest())).rejects.toThrow(
    `GitHub wants more of the token of GITHUB_TOKEN: ${message} Add the scope, or take a token that has it.`,
  );
});

test('a team that the token may not see: the request for its review is told, and nothing counts as missing', async () => {
  const github = await goWrong((answer) => {
    if (!answer.includes('"ReviewRequestedEvent"')) return null;
    const path = ['repository', 'pullRequests', 'nodes', 0, 'timelineItems', 'nodes', 0, 'requestedReviewer'];
    const message = 'Resource not accessible by integration';
    const { data } = JSON.parse(answer);
    data.repository.pullRequests.nodes[0].timelineItems.nodes[0].requestedReviewer = null;
    return { status: 200, body: JSON.stringify({ data, errors: [{ type: 'FORBIDDEN', path, message }] }) };
  });
  const pages = await pagesOf(forgeAt(github.url), aRequest());
  const [change] = wholeRowsOf(pages, 'changes');
  expect(change?.events).toMatchObject([{ kind: 'review-requested', subject: null }]);
  expect(change).not.toHaveProperty('incomplete');
  expect(facetsOf(pages).changes).toEqual({ ok: true, whole: true });
});

test('checks of commits that the token may not see: a page tells it once, in an update too', async () => {
  const world = aWorld().withCommit().withCommit().withCommit().build();
  const many = await startSandbox({ worlds: [world] });
  const github = await startFaulty(many.url, (_, __, answer) => withoutChecks(answer));
  faulty.push(github);
  const request = aRequest({ facets: ['repository', 'commits'], harvestedAt: worldTime(10) });
  const [known] = await harvestAll(forgeAt(github.url), [request]);
  const pages = await pagesOf(forgeAt(github.url), { ...request, since: knownFrom(known as Kept) });
  await many.close();
  for (const unreadable of [known?.unreadable, pages.flatMap((page) => page.unreadable)])
    expect(unreadable).toEqual([
      { facet: 'commits', id: expect.any(String), reason: expect.stringContaining('of 2 more that came') },
    ]);
});

/** The same answer, as a token gets it that may not see checks. */
function withoutChecks(answer: string): Fault | null {
  const { data } = JSON.parse(answer);
  const alias = 'r0' in data ? 'r0' : 'repository';
  const target = data[alias]?.defaultBranchRef?.target;
  const field = target?.recent === undefined ? 'commits' : 'recent';
  if (target?.[field] == null) return null;
  const errors = target[field].nodes.map((_: unknown, index: number) => ({
    type: 'FORBIDDEN',
    message: 'Resource not accessible by integration',
    path: [alias, 'defaultBranchRef', 'target', field, 'nodes', index, 'statusCheckRollup'],
  }));
  return { status: 200, body: JSON.stringify({ data, errors }) };
}

async function goWrong(fault: (answer: string) => Fault | null): Promise<FaultyGithub> {
  const github = await startFaulty(sandbox.url, (_, __, answer) => fault(answer));
  faulty.push(github);
  return github;
}
