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
    pullRequests(first: 100, after: $pulls) @include(if: $withPulls) { pageInfo { hasNextPage endCursor } nodes { id comments(first: 1) { totalCount } commits(first: 1) { totalCount } } }
    issues(first: 100, after: $issues) @include(if: $withIssues) { pageInfo { hasNextPage endCursor } nodes { id comments(first: 1) { totalCount } } } } }`;

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly id: string; readonly comments: { readonly totalCount: number } }[];
}

if (names.length === 0) {
  it.skip('are not here: set COMMUNITY_HAT_WORLDS to a folder of world folders', () => {});
} else {
  it.each(names)('%s gives all its items and comments', async (world) => {
    const played = await readWorld(join(folder!, world));
    const sandbox = await startSandbox({ worlds: [played] });
    const [owner, name] = played.repository.nameWithOwner.split('/');
    const next: Record<'pulls' | 'issues', string | null | undefined> = { pulls: null, issues: null };
    const seen = { pulls: new Set<string>(), issues: new Set<string>(), comments: 0 };
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
          seen.comments += node.comments.totalCount;
        }
        next[root] = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      }
    }
    await sandbox.close();
    const items = [...played.pullRequests, ...played.issues];
    expect([seen.pulls.size, seen.issues.size, seen.comments]).toEqual([
      played.pullRequests.length,
      played.issues.length,
      items.reduce((sum, { comments }) => sum + (comments?.length ?? 0), 0),
    ]);
  });
}
