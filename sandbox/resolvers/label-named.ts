import type { LabelNode, RepositoryNode } from '../nodes/node.ts';

/** Items and events name labels. One that the repository does not have any more is made up with its name alone. */
export function labelNamed(repository: RepositoryNode, name: string): LabelNode {
  return (
    repository.labels.get(name) ?? {
      __typename: 'Label',
      id: `LA_${repository.id}_${name}`,
      repository,
      row: { name, description: null, color: 'ededed' },
    }
  );
}
