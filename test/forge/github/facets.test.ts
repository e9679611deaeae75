import { WATCHED_PATHS } from '../../../functions/model/watched-paths.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import {
  aWorld,
  aWorldActor,
  aWorldComment,
  aWorldCommit,
  aWorldDiscussionComment,
  type WorldBuilder,
  worldTime,
} from '../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, rowsOf, wholeRowsOf } from './read-all.ts';
import { type FaultyGithub, startFaulty } from './start-faulty.ts';

const servers: (Sandbox | FaultyGithub)[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

describe('releases', () => {
  test('are told with the headings that announce something, and without their notes', async () => {
    const world = aWorld()
      .withRelease({ name: 'One', description: '# News\nsecret text\n## Deprecated: `old()`\n- it' })
      .withRelease({ isPrerelease: true, author: null, description: null })
      .withRelease({ isDraft: true, publishedAt: worldTime(9) });
    const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['releases'] }));
    expect(wholeRowsOf(pages, 'releases')).toEqual([
      {
        id: expect.any(String),
        tag: 'v1.0.0',
        name: 'One',
        author: { login: 'ada', type: 'User' },
        createdAt: worldTime(1),
        publishedAt: worldTime(1),
        prerelease: false,
        announcements: ['Deprecated: old()'],
      },
      expect.objectContaining({ tag: 'v2.0.0', author: null, prerelease: true, announcements: [] }),
      expect.objectContaining({ tag: 'v3.0.0', publishedAt: null }),
    ]);
    expect(JSON.stringify(pages)).not.toContain('secret');
    expect(facetsOf(pages)).toEqual({ releases: { ok: true, whole: true } });
  });

  test('more than a page of them', async () => {
    let world = aWorld();
    for (let n = 0; n < 130; n += 1) world = world.withRelease();
    const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['releases'] }));
    expect(wholeRowsOf(pages, 'releases')).toHaveLength(130);
  });
});

describe('changes', () => {
  test('tell the outcome of their checks and the issues of this repository that they close', async () => {
    const world = aWorld()
      .withIssue()
      .withPullRequest({
        closingIssuesReferences: [1, { nameWithOwner: 'harbour/crane', number: 7 }],
        headRefOid: 'a'.repeat(40),
        statusCheckRollup: { state: 'FAILURE' },
      })
      .withPullRequest();
    const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['changes'] }));
    expect(wholeRowsOf(pages, 'changes')).toEqual([
      expect.objectContaining({ closes: [1], checks: 'failure' }),
      expect.objectContaining({ closes: [], checks: null }),
    ]);
  });

  test('that close more issues than come along', async () => {
    let world = aWorld();
    for (let n = 0; n < 23; n += 1) world = world.withIssue();
    const numbers = Array.from({ length: 23 }, (_, index) => index + 1);
    world = world.withPullRequest({ closingIssuesReferences: numbers });
    const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['changes'] }));
    expect(wholeRowsOf(pages, 'changes')[0]?.closes).toEqual(numbers);
  });

  test('of more than 3,000 files say that the list is not whole', async () => {
    const world = aWorld().withPullRequest({ changedFiles: 3001 }).withPullRequest({ changedFiles: 3000 });
    const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['changes'] }));
    const [large, other] = wholeRowsOf(pages, 'changes');
    expect(large?.incomplete).toEqual({ files: 'GitHub tells at most 3,000 files of a change' });
    expect(other?.incomplete).toBeUndefined();
  });
});

describe('discussions', () => {
  test('are told with their comments, replies and answer', async () => {
    const world = aWorld().withDiscussion({
      title: 'How?',
      author: null,
      labels: ['question'],
      category: { name: 'Q&A', isAnswerable: true },
      answer: 'DC_2',
      answerChosenAt: worldTime(9),
      comments: [
        aWorldDiscussionComment('DC_1', worldTime(3), [aWorldComment('DC_3', worldTime(5))]),
        { ...aWorldDiscussionComment('DC_2', worldTime(4)), author: aWorldActor('helper', 'Bot') },
      ],
    });
    const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['discussions'] }));
    expect(wholeRowsOf(pages, 'discussions')).toEqual([
      {
        id: expect.any(String),
        number: 1,
        title: 'How?',
        author: null,
        association: 'NONE',
        createdAt: worldTime(1),
        closedAt: null,
        category: 'Q&A',
        answerable: true,
        answer: 'DC_2',
        answeredAt: worldTime(9),
        labels: ['question'],
        comments: [
          expect.objectContaining({ id: 'DC_1', replyTo: null, author: { login: 'bo', type: 'User' } }),
          expect.objectContaining({ id: 'DC_2', replyTo: null, author: { login: 'helper', type: 'Bot' } }),
          expect.objectContaining({ id: 'DC_3', replyTo: 'DC_1', association: 'MEMBER' }),
        ],
      },
    ]);
    expect(facetsOf(pages)).toEqual({ discussions: { ok: true, whole: true } });
  });

  test('more of them than a page has, with more comments and replies than come along', async () => {
    let world = aWorld();
    for (let n = 0; n < 12; n += 1) world = world.withDiscussion();
    const replies = (of: number) =>
      Array.from({ length: 23 }, (_, n) => aWorldComment(`DC_${of}_${n}`, worldTime(of + n)));
    const comments = Array.from({ length: 45 }, (_, n) =>
      aWorldDiscussionComment(`DC_${n}`, worldTime(n), n % 22 === 0 ? replies(n) : []),
    );
    world = world.withDiscussion({ comments });
    const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['discussions'] }));
    const rows = wholeRowsOf(pages, 'discussions');
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)?.comments).toHaveLength(45 + 3 * 23);
    expect(rows.at(-1)?.comments.filter(({ replyTo }) => replyTo === 'DC_22')).toHaveLength(23);
    expect(rows.at(-1)?.incomplete).toBeUndefined();
  });
});

describe('what is switched off', () => {
  test.each([
    ['discussions', 'withDiscussions'],
    ['issues', 'withIssues'],
  ] as const)('%s: none, and not asked for again, whatever the list says', async (facet, asks) => {
    let world = aWorld().withRepository({ hasIssuesEnabled: false });
    for (let n = 0; n < 60; n += 1) world = world.withPullRequest();
    const github = await startFaulty(await play(world), (_, variables, answer) => {
      if (variables[asks] !== true) return null;
      const body = JSON.parse(answer);
      body.data.repository[facet] = null;
      body.errors = [{ type: 'FORBIDDEN', message: 'Disabled', path: ['repository', facet] }];
      return { status: 200, body: JSON.stringify(body) };
    });
    servers.push(github);
    const facets = ['repository', facet, 'changes'] as const;
    const pages = await pagesOf(forgeAt(github.url), aRequest({ facets }));
    expect(facetsOf(pages)[facet]).toEqual({ ok: true, whole: true });
    expect(rowsOf(pages, facet)).toEqual([]);
    expect(github.asked.filter(({ variables }) => variables[asks] === true)).toHaveLength(1);
    expect(github.asked.length).toBeGreaterThan(1);
  });
});

test('commits that touch a watched path of any area are told', async () => {
  const paths = Object.values(WATCHED_PATHS).flat();
  let world = aWorld();
  for (const path of paths) world = world.withCommit({ files: [/\.|[A-Z]/.test(path) ? path : `${path}/a`] });
  const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['pathCommits'] }));
  const told = wholeRowsOf(pages, 'pathCommits').map(({ oid, path }) => `${oid} ${path}`);
  for (const [index, path] of paths.entries())
    expect(told).toContain(`${aWorldCommit(index + 1).oid} ${path}`);
});

test.each(['Bot', 'Mannequin', 'Organization', 'EnterpriseUserAccount'] as const)(
  'an author who is a %s is told as such',
  async (type) => {
    const world = aWorld().withIssue({ author: aWorldActor('someone', type) });
    const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['issues'] }));
    expect(wholeRowsOf(pages, 'issues')[0]?.author).toEqual({ login: 'someone', type });
  },
);

test('a repository that was renamed is read under its new name; that it is archived is told', async () => {
  const world = aWorld('harbour/pier')
    .withRepository({ formerNames: ['harbour/quay'], isArchived: true })
    .withIssue();
  const pages = await pagesOf(forgeAt(await play(world)), aRequest({ facets: ['repository', 'issues'] }));
  expect(wholeRowsOf(pages, 'repository')).toEqual([
    expect.objectContaining({ owner: 'harbour', name: 'pier', archived: true }),
  ]);
  expect(wholeRowsOf(pages, 'issues')).toHaveLength(1);
});

async function play(world: WorldBuilder): Promise<string> {
  const sandbox = await startSandbox({ worlds: [world.build()] });
  servers.push(sandbox);
  return sandbox.url;
}
