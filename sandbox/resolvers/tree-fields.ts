import type { TreeObject } from './find-object.ts';
import type { FieldsOf } from './resolver.ts';

export const treeFields: FieldsOf<TreeObject> = {
  id: ({ repository, folder }) => `T_${repository.id}_${folder.oid}`,
  oid: ({ folder }) => folder.oid,
  abbreviatedOid: ({ folder }) => folder.oid.slice(0, 7),
  repository: ({ repository }) => repository,
  // One level deep, as on GitHub.
  entries: ({ repository, folder }) => folder.entries.map((entry) => ({ repository, entry })),
};
