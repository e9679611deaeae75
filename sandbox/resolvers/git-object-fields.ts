import type { FolderEntry } from '../nodes/file-tree.ts';
import type { RepositoryNode } from '../nodes/node.ts';
import { type BlobObject, findObject, type TreeObject } from './find-object.ts';
import type { FieldsOf } from './resolver.ts';

interface Entry {
  readonly repository: RepositoryNode;
  readonly entry: FolderEntry;
}

export const treeFields: FieldsOf<TreeObject> = {
  id: ({ repository, folder }) => `T_${repository.id}_${folder.oid}`,
  oid: ({ folder }) => folder.oid,
  abbreviatedOid: ({ folder }) => folder.oid.slice(0, 7),
  repository: ({ repository }) => repository,
  // One level deep, as on GitHub.
  entries: ({ repository, folder }) => folder.entries.map((entry) => ({ repository, entry })),
};

export const treeEntryFields: FieldsOf<Entry> = {
  name: ({ entry }) => entry.name,
  path: ({ entry }) => entry.path,
  type: ({ entry }) => entry.type,
  mode: ({ entry }) => Number.parseInt(entry.mode, 8),
  oid: ({ entry }) => entry.oid,
  size: ({ entry }) => entry.byteSize ?? 0,
  object: ({ repository, entry }) => findObject(repository, { expression: `HEAD:${entry.path}` }),
};

export const blobFields: FieldsOf<BlobObject> = {
  id: ({ repository, file }) => `B_${repository.id}_${file.oid}`,
  oid: ({ file }) => file.oid,
  abbreviatedOid: ({ file }) => file.oid.slice(0, 7),
  repository: ({ repository }) => repository,
  byteSize: ({ file }) => file.byteSize ?? 0,
  isBinary: () => null,
  isTruncated: () => false,
  // Worlds keep the text of governance files alone.
  text: ({ repository, file }) => repository.tree.textOf(file.path),
};
