import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorld } from '../../sandbox/read-world.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { askSandbox, at } from './ask-sandbox.ts';

/** Real data are not in this repository: `COMMUNITY_HAT_WORLDS` names a folder of world folders. */
const folder = process.env.COMMUNITY_HAT_WORLDS;
const names = folder
  ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'repository.json')))
  : [];

const PAGE = `query ($owner: String!, $name: String!, $pulls: String, $issues: String, $withPulls: Boolean!, $withIssues: Boolean!) {
  repository(owner: $owner, name: $name) {
    pullRequests(first: 100, after: $pulls) @include(if: $withPulls) { pageInfo { hasNextPage endCursor } nodes { id comments { totalCount } reviews { totalCount } files { totalCount } timelineItems { totalCount } } }
    issues(first: 100, after: $issues) @include(if: $withIssues) { pageInfo { hasNextPage endCursor } nodes { id comments { totalCount } timelineItems { totalCount } } }
    defaultBranchRef { target { ... on Commit { history { totalCount } } } } } }`;

const COUNTED = ['comments', 'reviews', 'files', 'timelineItems'] as const;

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (Readonly<Record<Counted, Count | null | undefined>> & { readonly id: string })[];
}

interface Count {
  readonly totalCount: number;
}

type Counted = (typeof COUNTED)[number];

if (names.length === 0) {
  it.skip('are not here: set COMMUNITY_HAT_WORLDS to a folder of world folders', () => {});
} else {
  it.each(names)('%s gives all its items, and of each all that it has', async (world) => {
    const played = await readWorld(join(folder!, world));
    const sandbox = await startSandbox({ worlds: [played] });
    const [owner, name] = played.repository.nameWithOwner.split('/');
    const next: Record<'pulls' | 'issues', string | null | undefined> = { pulls: null, issues: null };
    const seen = { pulls: new Set<string>(), issues: new Set<string>(), history: 0 };
    const counts: Record<Counted, number> = { comments: 0, reviews: 0, files: 0, timelineItems: 0 };
    while (next.pulls !== undefined || next.issues !== undefined) {
      const asked = await askSandbox(sandbox, PAGE, {
        owner,
        name,
        ...next,
        withPulls: next.pulls !== undefined,
        withIssues: next.issues !== undefined,
      });
      expect(asked.body.errors).toBeUndefined();
      for (const [root, field] of [
        ['pulls', 'pullRequests'],
        ['issues', 'issues'],
      ] as const) {
        const page = at(asked, 'repository', field) as Page | undefined;
        if (!page) continue;
        for (const node of page.nodes) {
          seen[root].add(node.id);
          for (const list of COUNTED) counts[list] += node[list]?.totalCount ?? 0;
        }
        next[root] = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      }
      const history = at(asked, 'repository', 'defaultBranchRef', 'target', 'history') as Count | undefined;
      seen.history = history?.totalCount ?? 0;
    }
    await sandbox.close();
    const changes = played.pullRequests;
    const items = [...changes, ...played.issues];
    const [comments, reviews, events] = [
      sum(items, (item) => item.comments),
      sum(changes, (change) => change.reviews),
      sum(items, (item) => item.timelineItems),
    ];
    expect([seen.pulls.size, seen.issues.size, seen.history]).toEqual([
      changes.length,
      played.issues.length,
      played.commits.length,
    ]);
    expect(counts).toEqual({
      comments,
      reviews,
      files: sum(changes, (change) => change.files),
      timelineItems: comments + reviews + events,
    });
  });
}

function sum<Row>(rows: readonly Row[], listOf: (row: Row) => readonly unknown[] | null): number {
  return rows.reduce((total, row) => total + (listOf(row)?.length ?? 0), 0);
}
