import fc from 'fast-check';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { pendingPageKey } from '../../../functions/model/keys.ts';
import type { HarvestedRow } from '../../../functions/model/ports.ts';
import type { FacetName, IssueRow } from '../../../functions/model/snapshot.ts';
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
  expect(sorted.map(({ id, comments }) => [id, comments.map((comment) => comment.id)])).toEqual([
    ['a', ['c8', 'c9']],
    ['b', ['c1', 'c2']],
    ['c', []],
  ]);
});

test('it does not matter how many rows fit into memory', async () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const line = fc.record({
    id,
    comments: fc.array(fc.constantFrom('c1', 'c2', 'c3'), { maxLength: 2 }),
    again: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 5 }), async (pages) => {
      const seen = new Set<string>();
      const rows = pages.map((page) =>
        page.map(({ id, comments, again }) => {
          const isRow = again || !seen.has(id);
          seen.add(id);
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
    expect(found.threads).toEqual([thread(['1', '2', '3'])]);
    expect(found.files).toEqual([{ path: 'a' }, { path: 'b' }]);
    expect(found.incomplete).toEqual({ files: 'a reason', threads: 'another' });
  }
});

test('more of what nobody has is our bug, and said', async () => {
  await expect(sortedIssues([[more('a', ['c1'])]])).rejects.toThrow('There is more of a, but no row of it');
});

async function sortedIssues(
  pages: readonly (readonly HarvestedRow[])[],
  rowsInMemory?: number,
): Promise<readonly IssueRow[]> {
  const store = memoryStore();
  const keys: string[] = [];
  for (const [index, rows] of pages.entries()) {
    const key = pendingPageKey(REPOSITORY, AT, index + 1);
    await store.write(key, await zipLines(rows));
    keys.push(key);
  }
  const facet = 'issues' satisfies FacetName;
  const { rows } = await sortPages(store, REPOSITORY, AT, keys, rowsInMemory);
  const found: IssueRow[] = [];
  for await (const one of rows(facet)) found.push(one);
  return found;
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
