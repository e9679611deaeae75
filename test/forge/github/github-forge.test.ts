import { FACETS } from '../../../functions/model/snapshot.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld, aWorldActor, aWorldCommit, aWorldReview, worldTime } from '../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, rowsOf, stepsOf, TEST_NOW, TEST_TOKEN } from './read-all.ts';
import { startFaulty } from './start-faulty.ts';

const ALL_OK = Object.fromEntries(FACETS.map((facet) => [facet, { ok: true, whole: true }]));
const sandboxes: Sandbox[] = [];

afterEach(async () => {
  for (const sandbox of sandboxes.splice(0)) await sandbox.close();
});

describe('a repository is read in our words', () => {
  test('an empty one: every facet is ok and nothing but the repository is there', async () => {
    const pages = await pagesOf(forgeAt(await play(aWorld().build())), aRequest());
    expect(facetsOf(pages)).toEqual(ALL_OK);
    expect(pages.flatMap(({ rows }) => rows)).toEqual([
      {
        facet: 'repository',
        row: expect.objectContaining({ owner: 'harbour', name: 'quay', archived: false, empty: true }),
      },
    ]);
  });

  test('states, events, reviews, threads and people of a change', async () => {
    const world = aWorld().withPullRequest({
      state: 'MERGED',
      title: 'A title',
      author: null,
      mergedAt: worldTime(9),
      mergedBy: aWorldActor('mo'),
      mergeCommit: { oid: 'f'.repeat(40) },
      baseRefName: 'main',
      labels: ['bug'],
      assignees: [aWorldActor('ada')],
      files: null,
      reviews: [
        aWorldReview({ id: 'PRR_1', state: 'APPROVED', createdAt: worldTime(3) }),
        aWorldReview({ id: 'PRR_2', state: 'PENDING', submittedAt: null }),
        aWorldReview({
          id: 'PRR_3',
          state: 'CHANGES_REQUESTED',
          submittedAt: null,
          createdAt: worldTime(4),
          comments: [{ id: 'C_1', author: null, path: 'a.ts', createdAt: worldTime(4) }],
        }),
      ],
      timelineItems: [
        anEvent('E_1', 'LabeledEvent', { label: { name: 'bug' } }),
        anEvent('E_2', 'RenamedTitleEvent', { previousTitle: 'Old', currentTitle: 'A title' }),
        anEvent('E_3', 'ReviewRequestedEvent', { requestedReviewer: aWorldActor('bo') }),
        anEvent('E_4', 'MergedEvent', {}),
        anEvent('E_5', 'SubscribedEvent', {}),
      ],
    });
    const pages = await pagesOf(forgeAt(await play(world.build())), aRequest());
    const [change] = rowsOf(pages, 'changes');
    expect(change).toEqual({
      facet: 'changes',
      row: expect.objectContaining({
        state: 'merged',
        author: null,
        mergedBy: { login: 'mo', type: 'User' },
        mergeCommit: 'f'.repeat(40),
        labels: ['bug'],
        assignees: ['ada'],
        files: null,
        reviews: [
          expect.objectContaining({ id: 'PRR_1', state: 'approved', submittedAt: worldTime(3) }),
          expect.objectContaining({ state: 'changes-requested', submittedAt: worldTime(4) }),
        ],
        threads: [
          expect.objectContaining({ path: 'a.ts', comments: [expect.objectContaining({ author: null })] }),
        ],
      }),
    });
    expect(change).toHaveProperty('row.events', [
      expect.objectContaining({ kind: 'labeled', subject: 'bug' }),
      expect.objectContaining({ kind: 'renamed', subject: 'Old', to: 'A title' }),
      expect.objectContaining({ kind: 'review-requested', subject: 'bo' }),
      expect.objectContaining({ kind: 'merged', subject: null }),
    ]);
  });

  test('of a commit’s address only the domain and a hash are left, and the author’s offset is known', async () => {
    const person = aWorldCommit(1).author;
    const sandbox = await play(
      aWorld()
        .withCommit({ author: { ...person, date: '2025-01-01T01:00:00-03:30' } })
        .withCommit({ author: { ...person, user: null, emailDomain: 'Example.ORG' } })
        .build(),
    );
    const pages = await pagesOf(forgeAt(sandbox), aRequest({ facets: ['commits'] }));
    const [newer, older] = rowsOf(pages, 'commits');
    expect(older).toMatchObject({
      row: { offsetMinutes: -210, author: { login: 'ada', emailDomain: 'example.org' } },
    });
    expect(newer).toMatchObject({
      row: { offsetMinutes: 120, author: { login: null, emailDomain: 'example.org' } },
    });
    expect(JSON.stringify(pages)).not.toContain('@');
    expect(newer).toHaveProperty('row.author.emailHash', expect.stringMatching(/^[0-9a-f]{32}$/));
  });

  test('commits that touch continuous integration are told with the path', async () => {
    const sandbox = await play(
      aWorld()
        .withCommit({ files: ['.github/workflows/test.yml', 'a.ts'] })
        .withCommit({ files: ['ci/run.sh', '.travis.yml'] })
        .withCommit({ files: ['city.txt'] })
        .build(),
    );
    const pages = await pagesOf(forgeAt(sandbox), aRequest({ facets: ['pathCommits'] }));
    const paths = rowsOf(pages, 'pathCommits').map((row) => ('row' in row ? row.row : null));
    expect(paths).toEqual([
      expect.objectContaining({ oid: aWorldCommit(1).oid, path: '.github/workflows' }),
      expect.objectContaining({ oid: aWorldCommit(2).oid, path: '.travis.yml' }),
      expect.objectContaining({ oid: aWorldCommit(2).oid, path: 'ci' }),
    ]);
    expect(facetsOf(pages)).toEqual({ pathCommits: { ok: true, whole: true } });
  });

  test('names and titles that bite pass through as they are', async () => {
    const title = '"}){repository} \u202e<script>`$x` \\ \n 🧨';
    const world = aWorld('harbour/.github').withIssue({ title, labels: ['"; drop', 'é\u0301'] });
    const repository = { owner: 'harbour', name: '.github' };
    const pages = await pagesOf(forgeAt(await play(world.build())), aRequest({ repository }));
    expect(rowsOf(pages, 'issues')).toEqual([
      expect.objectContaining({ row: expect.objectContaining({ title, labels: ['"; drop', 'é\u0301'] }) }),
    ]);
  });
});

describe('a harvest ends as it should', () => {
  test('a repository that is not there: every facet with the reason', async () => {
    const repository = { owner: 'harbour', name: 'no-such' };
    const facets = FACETS.filter((facet) => facet !== 'organizationPages');
    const pages = await pagesOf(forgeAt(await play(aWorld().build())), aRequest({ repository, facets }));
    const reason = 'There is no repository harbour/no-such, or the token may not see it';
    expect(facetsOf(pages)).toEqual(
      Object.fromEntries(
        facets.map((facet) => [facet, { ok: false, reason: expect.stringContaining(reason), whole: true }]),
      ),
    );
    expect(pages.at(-1)).toMatchObject({ done: true, rows: [] });
  });

  test('a repository that vanishes half-way: what goes on fails with the reason, what has ended is kept', async () => {
    const sandbox = await play(manyIssues(60));
    const github = await startFaulty(sandbox, (request, _, answer) => {
      if (request === 1) return null;
      const errors = [{ type: 'NOT_FOUND', message: 'Could not resolve', path: ['repository'] }];
      return {
        status: 200,
        body: JSON.stringify({ data: { ...JSON.parse(answer).data, repository: null }, errors }),
      };
    });
    const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: ['labels', 'issues'] }));
    await github.close();
    const reason = expect.stringContaining('There is no repository harbour/quay');
    expect(facetsOf(pages)).toEqual({
      labels: { ok: true, whole: true },
      issues: { ok: false, reason, whole: true },
    });
    expect(pages.at(-1)?.done).toBe(true);
  });

  test('only what is asked is read', async () => {
    const sandbox = await play(aWorld().withIssue().withPullRequest().withCommit().build());
    const pages = await pagesOf(forgeAt(sandbox), aRequest({ facets: ['issues'] }));
    expect(pages.flatMap(({ rows }) => rows).map(({ facet }) => facet)).toEqual(['issues']);
    expect(facetsOf(pages)).toEqual({ issues: { ok: true, whole: true } });
  });

  test('under a minute before the deadline nothing is asked', async () => {
    const forge = forgeAt(await play(aWorld().build()));
    const deadline = new Date(TEST_NOW.getTime() + 59_000).toISOString();
    const steps = await stepsOf(forge, [aRequest()], deadline);
    expect(steps).toEqual([{ pages: [], resumeAt: TEST_NOW.toISOString() }]);
    expect(sandboxes[0]?.log).toHaveLength(0);
  });

  test('when the points left do not cover three more requests it says when to come back', async () => {
    const world = manyIssues(120);
    const sandbox = await startSandbox({ worlds: [world], pointsPerHour: 20, clock: () => TEST_NOW });
    sandboxes.push(sandbox);
    const steps = await stepsOf(forgeAt(sandbox.url), [aRequest()]);
    expect(steps.at(-1)?.pages).toEqual([]);
    expect(Date.parse(steps.at(-1)?.resumeAt ?? '')).toBeGreaterThan(TEST_NOW.getTime());
    const pages = steps.flatMap((step) => step.pages);
    const last = pages.at(-1);
    expect(last).toMatchObject({ done: false });
    const spent = pages.reduce((sum, { cost }) => sum + cost.points, 0);
    expect(spent).toBe(sandbox.log.reduce((sum, { points }) => sum + points, 0));
    expect(spent).toBeLessThanOrEqual(20);
    expect(rowsOf(pages, 'issues').length).toBeGreaterThan(0);

    const rested = await startSandbox({ worlds: [world] });
    sandboxes.push(rested);
    const rest = await pagesOf(forgeAt(rested.url), aRequest({ resume: last?.resume ?? null }));
    expect(rest.at(-1)?.done).toBe(true);
    expect(rowsOf([...pages, ...rest], 'issues')).toHaveLength(120);
    expect(facetsOf([...pages, ...rest])).toEqual(ALL_OK);
  });

  test('a resume of another version is refused with what to do', async () => {
    const forge = forgeAt(await play(aWorld().build()));
    await expect(pagesOf(forge, aRequest({ resume: { version: 99 } }))).rejects.toThrow('--refresh');
  });

  test('going on after the end only says that it is done', async () => {
    const forge = forgeAt(await play(aWorld().build()));
    const end = (await pagesOf(forge, aRequest())).at(-1);
    const again = await pagesOf(forge, aRequest({ resume: end?.resume ?? null }));
    expect(again).toEqual([expect.objectContaining({ done: true, rows: [] })]);
  });
});

describe('what a person has to mend is thrown, without the token', () => {
  test('a token that is not accepted', async () => {
    const sandbox = await startSandbox({ worlds: [aWorld().build()], token: 'another' });
    sandboxes.push(sandbox);
    const error = await failureOf(sandbox.url);
    expect(error).toContain('Set GITHUB_TOKEN');
    expect(error).not.toContain(TEST_TOKEN);
  });

  test('an address where nobody is', async () => {
    const sandbox = await startSandbox({ worlds: [] });
    await sandbox.close();
    const error = await failureOf(sandbox.url);
    expect(error).toContain(`Cannot reach ${sandbox.url} (ECONNREFUSED)`);
    expect(error).not.toContain(TEST_TOKEN);
  });

  test('an address where no GraphQL is', async () => {
    const url = await play(aWorld().build());
    expect(await failureOf(url.replace('/graphql', '/nothing'))).toContain('Check GITHUB_GRAPHQL_URL');
  });
});

async function play(world: Parameters<typeof startSandbox>[0]['worlds'][number]): Promise<string> {
  const sandbox = await startSandbox({ worlds: [world] });
  sandboxes.push(sandbox);
  return sandbox.url;
}

function manyIssues(count: number) {
  let world = aWorld();
  for (let n = 0; n < count; n += 1) world = world.withIssue();
  return world.build();
}

function anEvent(id: string, __typename: string, fields: Readonly<Record<string, unknown>>) {
  const day = Number(id.slice('E_'.length)) + 1;
  return { id, __typename, createdAt: worldTime(day), actor: aWorldActor('mo'), ...fields };
}

async function failureOf(url: string): Promise<string> {
  try {
    await pagesOf(forgeAt(url), aRequest());
  } catch (error) {
    return error instanceof Error
      ? `${error.message}\n${error.stack}\n${JSON.stringify(error)}`
      : String(error);
  }
  return 'it did not fail';
}
