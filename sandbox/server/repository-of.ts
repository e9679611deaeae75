import type { RepositoryNode } from '../nodes/node.ts';

/** Links by which nodes hang on one another, up to their repository. */
const LINKS = ['repository', 'item', 'review', 'discussion', 'comment'];

/** The repository that a node is or belongs to; null for what belongs to none. */
export function repositoryOf(node: unknown): RepositoryNode | null {
  if (typeof node !== 'object' || node === null) return null;
  if (Reflect.get(node, '__typename') === 'Repository') return node as RepositoryNode;
  for (const link of LINKS) {
    const found = repositoryOf(Reflect.get(node, link));
    if (found) return found;
  }
  return null;
}
