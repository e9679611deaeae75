import type { Folder, FolderEntry } from '../nodes/file-tree.ts';
import type { CommitNode, RepositoryNode } from '../nodes/node.ts';
import type { Arguments } from './resolver.ts';
import { Unplayed } from './unplayed.ts';

export interface TreeObject {
  readonly __typename: 'Tree';
  readonly repository: RepositoryNode;
  readonly folder: Folder;
}

export interface BlobObject {
  readonly __typename: 'Blob';
  readonly repository: RepositoryNode;
  readonly file: FolderEntry;
}

/** What `object(oid:)` or `object(expression:)` names: a commit, or a folder or file at the head; null where there is none. */
export function findObject(
  repository: RepositoryNode,
  { oid, expression }: Arguments,
): CommitNode | TreeObject | BlobObject | null {
  if (typeof oid === 'string') return byOid(repository, oid);
  if (typeof expression !== 'string') return null;
  const colon = expression.indexOf(':');
  const revision = colon === -1 ? expression : expression.slice(0, colon);
  const commit = byRevision(repository, revision);
  if (colon === -1 || !commit) return commit;
  if (commit !== repository.commits.head()) {
    throw new Unplayed(`the files of a commit that is not the head: ${expression}`);
  }
  return atHead(repository, expression.slice(colon + 1));
}

function byOid(repository: RepositoryNode, oid: string): CommitNode | TreeObject | BlobObject | null {
  const commit = repository.commits.find(oid);
  if (commit) return commit;
  const folder = repository.tree.folderByOid(oid);
  if (folder) return { __typename: 'Tree', repository, folder };
  const file = repository.tree.fileByOid(oid);
  return file && { __typename: 'Blob', repository, file };
}

function byRevision(repository: RepositoryNode, revision: string): CommitNode | null {
  const branch = repository.world.repository.defaultBranchRef.name;
  if (['HEAD', branch, `refs/heads/${branch}`].includes(revision)) return repository.commits.head();
  const tag = repository.releases.find(({ row }) => row.tagName === revision.replace('refs/tags/', ''));
  return repository.commits.find(tag?.row.tagCommit?.oid ?? revision);
}

function atHead(repository: RepositoryNode, path: string): TreeObject | BlobObject | null {
  const folder = repository.tree.folder(path.replace(/\/$/, ''));
  if (folder) return { __typename: 'Tree', repository, folder };
  const file = repository.tree.file(path);
  return file && { __typename: 'Blob', repository, file };
}
