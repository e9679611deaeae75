import type { FolderEntry } from '../nodes/file-tree.ts';
import type { RepositoryNode } from '../nodes/node.ts';
import { findObject } from './find-object.ts';
import type { FieldsOf } from './resolver.ts';

interface Entry {
  readonly repository: RepositoryNode;
  readonly entry: FolderEntry;
}

export const treeEntryFields: FieldsOf<Entry> = {
  name: ({ entry }) => entry.name,
  path: ({ entry }) => entry.path,
  type: ({ entry }) => entry.type,
  mode: ({ entry }) => Number.parseInt(entry.mode, 8),
  oid: ({ entry }) => entry.oid,
  size: ({ entry }) => entry.byteSize ?? 0,
  // A submodule's commit is another repository's.
  object: ({ repository, entry }) =>
    entry.type === 'commit' ? null : findObject(repository, { expression: `HEAD:${entry.path}` }),
};
