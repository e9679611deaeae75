import type { BlobObject } from './find-object.ts';
import type { FieldsOf } from './resolver.ts';

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
