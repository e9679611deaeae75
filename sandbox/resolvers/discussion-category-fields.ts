import type { RepositoryNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const discussionCategoryFields: FieldsOf<{
  readonly repository: RepositoryNode;
  readonly name: string;
  readonly isAnswerable: boolean;
}> = {
  id: ({ repository, name }) => `DIC_${repository.id}_${name}`,
  name: ({ name }) => name,
  isAnswerable: ({ isAnswerable }) => isAnswerable,
  repository: ({ repository }) => repository,
};
