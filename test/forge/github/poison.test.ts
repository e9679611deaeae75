import { NESTED, SPARE } from '../../../functions/forge/github/queries/sizes.ts';
import { WATCHED_PATHS } from '../../../functions/model/watched-paths.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld, aWorldComment, worldTime } from '../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf, rowsOf, wholeRowsOf } from './read-all.ts';
import { type Fault, type FaultyGithub, startFaulty } from './start-faulty.ts';

/** Items, repositories and paths that fail whatever is asked with them. */

const OK = { ok: true, whole: true };
const FACETS = ['issues', 'changes', 'discussions', 'commits'] as const;
const BAD_GATEWAY: Fault = { status: 502, body: '<html>' };
const CHAINS = { issues: 'issues', changes: 'pullRequests', discussions: 'discussions' } as const;
const SPARING = `timelineItems(first: ${SPARE.issueTimeline}`;

let sandbox: Sandbox;
const faulty: FaultyGithub[] = [];

beforeAll(async () => {
  let world = aWorld();
  const paths = Object.values(WATCHED_PATHS).flat();
  for (let n = 0; n < 40; n += 1) {
    const path = paths[n] ?? 'a.ts';
    const files = [/\.|[A-Z]/.test(path) ? path : `${path}/a`];
    world = world.withIssue().withPullRequest().withDiscussion().withCommit({ files });
  }
  const comments = Array.from({ length: 40 }, (_, n) => aWorldComment(`IC_${n}`, worldTime(n + 2)));
  const large = aWorld('harbour/large').withIssue().withIssue({ comments }).withIssue();
  sandbox = await startSandbox({ worlds: [world.build(), large.build()] });
});

afterEach(async () => {
  for (const server of faulty.splice(0)) await server.close();
});

afterAll(() => sandbox.close());

test.each(FACETS)('the first of the %s: it is named, and all others are kept', async (facet) => {
  const { github, lost } = await poisoned(facet, (index) => index === 0);
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS }));
  expect(facetsOf(pages)).toEqual(Object.fromEntries(FACETS.map((each) => [each, OK])));
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet, id: [...lost][0], reason: expect.stringContaining('HTTP 502') },
  ]);
  for (const each of FACETS) expect(rowsOf(pages, each)).toHaveLength(each === facet ? 39 : 40);
});

test.each(FACETS)('ten of the %s in a row: all are named, and all others are kept', async (facet) => {
  const { github, lost } = await poisoned(facet, (index) => index >= 12 && index < 22);
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS }));
  expect(facetsOf(pages)[facet]).toEqual(OK);
  expect(pages.flatMap(({ unreadable }) => unreadable.map(({ id }) => id))).toEqual([...lost]);
  expect(rowsOf(pages, facet)).toHaveLength(30);
});

test('where nothing but the first of a chain can be read, it fails after a bounded number of requests', async () => {
  const { github } = await poisoned('issues', (index) => index > 0);
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: ['issues', 'changes'] }));
  expect(facetsOf(pages)).toMatchObject({ issues: { ok: false }, changes: OK });
  expect(github.asked.length).toBeLessThan(80);
});

test('an item that is too much only with all its lists is read sparingly, and then its lists', async () => {
  const github = await goWrong((_, variables, answer, query) =>
    variables.withIssues === true && answer.includes('IC_0') && !query.includes(SPARING) ? BAD_GATEWAY : null,
  );
  const repository = { owner: 'harbour', name: 'large' };
  const pages = await pagesOf(forgeAt(github.url), aRequest({ repository, facets: ['issues'] }));
  expect(facetsOf(pages)).toEqual({ issues: OK });
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  const rows = wholeRowsOf(pages, 'issues');
  expect(rows.map(({ comments }) => comments.length)).toEqual([0, 40, 0]);
  expect(rows[1]?.incomplete).toBeUndefined();
  expect(NESTED.issueTimeline).toBeGreaterThan(SPARE.issueTimeline);
});

test('a repository of which even itself cannot be read fails whole, after few requests', async () => {
  const github = await goWrong(() => BAD_GATEWAY);
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS }));
  const failed = { ok: false, reason: expect.stringContaining('HTTP 502'), whole: true };
  expect(facetsOf(pages)).toEqual(Object.fromEntries(FACETS.map((facet) => [facet, failed])));
  expect(pages.at(-1)?.done).toBe(true);
  expect(github.asked.length).toBeLessThan(10);
});

describe('paths', () => {
  const all = Object.values(WATCHED_PATHS).flat();

  test.each([
    ['makes the request fail', () => BAD_GATEWAY],
    [
      'comes as null with a resource limit',
      (answer: string, root: string) =>
        withoutPath(answer, root, { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Too much' }),
    ],
    [
      'is forbidden',
      (answer: string, root: string) => withoutPath(answer, root, { type: 'FORBIDDEN', message: 'No' }),
    ],
  ])('one whose history %s is recorded with its name, and the others are kept', async (_, fault) => {
    const root = `path${all.indexOf('docs')}`;
    const github = await goWrong((_request, variables, answer) =>
      variables[withOf(root)] === true ? fault(answer, root) : null,
    );
    const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: ['commits', 'pathCommits'] }));
    expect(facetsOf(pages)).toEqual({ commits: OK, pathCommits: OK });
    expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
      { facet: 'pathCommits', id: 'docs', reason: expect.any(String) },
    ]);
    const told = new Set(wholeRowsOf(pages, 'pathCommits').map(({ path }) => path));
    expect([...told].sort()).toEqual(all.filter((path) => path !== 'docs').sort());
    expect(rowsOf(pages, 'commits')).toHaveLength(40);
  });

  test('when no history of a path can be read the facet fails', async () => {
    const github = await goWrong((_, variables) =>
      all.some((__, index) => variables[withOf(`path${index}`)] === true) ? BAD_GATEWAY : null,
    );
    const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: ['commits', 'pathCommits'] }));
    expect(facetsOf(pages)).toMatchObject({ commits: OK, pathCommits: { ok: false } });
    expect(github.asked.length).toBeLessThan(40);
  });
});

function withOf(root: string): string {
  return `with${root.charAt(0).toUpperCase()}${root.slice(1)}`;
}

function withoutPath(answer: string, root: string, error: object): Fault {
  const body = JSON.parse(answer);
  const { repository } = body.data;
  const later = repository.object != null;
  const path = later ? ['repository', 'object', root] : ['repository', 'defaultBranchRef', 'target', root];
  (later ? repository.object : repository.defaultBranchRef.target)[root] = null;
  return { status: 200, body: JSON.stringify({ ...body, errors: [{ ...error, path }] }) };
}

/** Fails each page with one of these items, by their place in the chain; `lost` are their ids. */
async function poisoned(facet: (typeof FACETS)[number], isPoison: (index: number) => boolean) {
  const all = (await pagesOf(forgeAt(sandbox.url), aRequest({ facets: [facet] }))).flatMap(
    ({ rows }) => rows,
  );
  const ids = all.flatMap((row) => ('row' in row ? [row.row.id] : []));
  const lost = new Set(ids.filter((_, index) => isPoison(index)));
  const github = await goWrong((_, variables, answer) => {
    if (!('items' in variables)) return null;
    return idsIn(answer, facet).some((id) => lost.has(id)) ? BAD_GATEWAY : null;
  });
  return { github, lost };
}

function idsIn(answer: string, facet: (typeof FACETS)[number]): readonly string[] {
  const { repository } = JSON.parse(answer).data;
  const history = repository.object ?? repository.defaultBranchRef?.target;
  const chain = facet === 'commits' ? history?.commits : repository[CHAINS[facet]];
  return (chain?.nodes ?? []).map(({ id, oid }: { id?: string; oid?: string }) => oid ?? id ?? '');
}

async function goWrong(faults: Parameters<typeof startFaulty>[1]): Promise<FaultyGithub> {
  const github = await startFaulty(sandbox.url, faults);
  faulty.push(github);
  return github;
}
