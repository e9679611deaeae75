import fc from 'fast-check';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { pendingPageKey } from '../../../functions/model/keys.ts';
import type { HarvestedRow } from '../../../functions/model/ports.ts';
import type { FacetName, FacetRows, IssueRow, Tombstone } from '../../../functions/model/snapshot.ts';
import { sortPages } from '../../../functions/pipeline/harvest/sort-pages.ts';
import { zipLines } from '../../../functions/pipeline/snapshot/lines.ts';

const REPOSITORY = { owner: 'harbour', name: 'quay' };
const AT = '2026-08-02T00:00:00Z';

test('rows and what continues them come together, each id and entry once, in a stable order', async () => {
  const sorted = await sortedIssues([
    [row('b', ['c2']), row('a', [])],
    [more('b', ['c1', 'c2']), row('c', [])],
    [row('a', ['c9']), more('a', ['c8'])],
  ]);
  expect(sorted.map(commentsOf)).toEqual([
    ['a', ['c8', 'c9']],
    ['b', ['c1', 'c2']],
    ['c', []],
  ]);
});

test('of a row and a tombstone the later one wins, and more of what is gone is dropped', async () => {
  const pages = [
    [row('a', []), row('b', []), gone('c')],
    [gone('a'), row('c', ['c1'])],
    [more('a', ['c2']), gone('b')],
    [row('b', ['c3'])],
  ];
  const expected = [{ id: 'a', gone: true }, ['b', ['c3']], ['c', ['c1']]];
  for (const rowsInMemory of [100, 1])
    expect((await sortedIssues(pages, rowsInMemory)).map(commentsOf)).toEqual(expected);
});

test('it does not matter how many rows fit into memory', async () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const line = fc.record({
    id,
    comments: fc.array(fc.constantFrom('c1', 'c2', 'c3'), { maxLength: 2 }),
    again: fc.boolean(),
    isGone: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 5 }), async (pages) => {
      const seen = new Set<string>();
      const rows = pages.map((page) =>
        page.map(({ id, comments, again, isGone }) => {
          const isRow = again || !seen.has(id);
          seen.add(id);
          if (isGone) return gone(id);
          return isRow ? row(id, comments) : more(id, comments);
        }),
      );
      const whole = await sortedIssues(rows);
      expect(await sortedIssues(rows, 1)).toEqual(whole);
      expect(await sortedIssues(rows, 3)).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test('more of a thread that is known gets its comments appended', async () => {
  const thread = (ids: readonly string[]) => ({
    id: 'T',
    path: 'a.ts',
    resolved: false,
    comments: ids.map((id) => ({ id, author: null, createdAt: `2026-01-0${id}T00:00:00Z`, review: null })),
  });
  const change = { ...issue('x', []), threads: [thread(['2'])], files: null, commits: [], reviews: [] };
  const store = memoryStore();
  const key = pendingPageKey(REPOSITORY, AT, 1);
  await store.write(
    key,
    await zipLines([
      { facet: 'changes', row: change },
      {
        facet: 'changes',
        id: 'x',
        more: { threads: [thread(['1', '3'])], incomplete: { files: 'a reason' } },
      },
      {
        facet: 'changes',
        id: 'x',
        more: { files: [{ path: 'b' }, { path: 'a' }], incomplete: { threads: 'another' } },
      },
    ]),
  );
  const sorted = await sortPages(store, REPOSITORY, AT, [key]);
  for await (const found of sorted.rows('changes')) {
    if ('gone' in found) throw new Error('It is not gone');
    expect(found.threads).toEqual([thread(['1', '2', '3'])]);
    expect(found.files).toEqual([{ path: 'a' }, { path: 'b' }]);
    expect(found.incomplete).toEqual({ files: 'a reason', threads: 'another' });
  }
});

test('issues that a change closes, and comments of a discussion, are appended and put in order', async () => {
  const [change] = await sorted('changes', [
    { facet: 'changes', row: JSON.parse('{"id":"x","closes":[12,3]}') },
    { facet: 'changes', id: 'x', more: { closes: [7, 3] } },
  ]);
  expect(change).toEqual({ id: 'x', closes: [3, 7, 12] });
  const reply = { ...comment('d1'), replyTo: 'd2' };
  const [discussion] = await sorted('discussions', [
    { facet: 'discussions', row: JSON.parse('{"id":"x","labels":["b","a"],"comments":[]}') },
    { facet: 'discussions', id: 'x', more: { comments: [{ ...comment('d2'), replyTo: null }, reply] } },
  ]);
  expect(discussion).toEqual({
    id: 'x',
    labels: ['a', 'b'],
    comments: [reply, { ...comment('d2'), replyTo: null }],
  });
});

test('links of a page and headings of a release stay as they were told', async () => {
  const page = { id: 'README.md', links: ['z.md', 'a.md'], text: null };
  const release = { id: 'r', announcements: ['Second first', 'A removal'] };
  expect(await sorted('pages', [{ facet: 'pages', row: JSON.parse(JSON.stringify(page)) }])).toEqual([page]);
  const told: HarvestedRow = { facet: 'releases', row: JSON.parse(JSON.stringify(release)) };
  expect(await sorted('releases', [told])).toEqual([release]);
});

test('more of what nobody has is our bug, and said', async () => {
  await expect(sortedIssues([[more('a', ['c1'])]])).rejects.toThrow('There is more of a, but no row of it');
});

function commentsOf(found: IssueRow | Tombstone) {
  return 'gone' in found ? found : [found.id, found.comments.map(({ id }) => id)];
}

async function sorted<F extends FacetName>(facet: F, page: readonly HarvestedRow[]) {
  const store = memoryStore();
  const key = pendingPageKey(REPOSITORY, AT, 1);
  await store.write(key, await zipLines(page));
  const found: (FacetRows[F] | Tombstone)[] = [];
  for await (const one of (await sortPages(store, REPOSITORY, AT, [key])).rows(facet)) found.push(one);
  return found;
}

async function sortedIssues(
  pages: readonly (readonly HarvestedRow[])[],
  rowsInMemory?: number,
): Promise<readonly (IssueRow | Tombstone)[]> {
  const store = memoryStore();
  const keys: string[] = [];
  for (const [index, rows] of pages.entries()) {
    const key = pendingPageKey(REPOSITORY, AT, index + 1);
    await store.write(key, await zipLines(rows));
    keys.push(key);
  }
  const facet = 'issues' satisfies FacetName;
  const { rows } = await sortPages(store, REPOSITORY, AT, keys, rowsInMemory);
  const found: (IssueRow | Tombstone)[] = [];
  for await (const one of rows(facet)) found.push(one);
  return found;
}

function gone(id: string): HarvestedRow {
  return { facet: 'issues', row: { id, gone: true } };
}

function row(id: string, comments: readonly string[]): HarvestedRow {
  return { facet: 'issues', row: issue(id, comments) };
}

function more(id: string, comments: readonly string[]): HarvestedRow {
  return { facet: 'issues', id, more: { comments: comments.map(comment) } };
}

function issue(id: string, comments: readonly string[]): IssueRow {
  return {
    id,
    number: 1,
    title: 'Title',
    author: null,
    association: 'NONE',
    createdAt: AT,
    closedAt: null,
    labels: [],
    milestone: null,
    assignees: [],
    comments: comments.map(comment),
    events: [],
    state: 'open',
    stateReason: null,
  };
}

function comment(id: string) {
  return { id, author: null, association: 'NONE' as const, createdAt: AT };
}
