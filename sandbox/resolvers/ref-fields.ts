import type { RepositoryNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const refFields: FieldsOf<{
  readonly name: string;
  readonly target: unknown;
  readonly repository: RepositoryNode;
}> = {
  id: ({ repository, name }) => `REF_${repository.id}_${name}`,
  name: ({ name }) => name,
  prefix: () => 'refs/heads/',
  target: ({ target }) => target,
  repository: ({ repository }) => repository,
};
