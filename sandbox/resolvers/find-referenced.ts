import type { PlayedWorlds } from '../nodes/index-worlds.ts';
import type { EventNode, ItemNode } from '../nodes/node.ts';
import { Refusal } from '../rules/refusal.ts';
import { readReference } from './read-reference.ts';

/**
 * The issue or change that an event names.
 * @throws Refusal where no world that is played has it; GitHub hides such an event, but its row is there to be counted.
 */
export function findReferenced({ item }: EventNode, named: unknown, worlds: PlayedWorlds): ItemNode {
  const { id, nameWithOwner, number } = readReference(named);
  const byId = id === null ? null : worlds.node(id);
  // Events carry any type's name, so the compiler cannot tell them apart by it.
  if (byId?.__typename === 'Issue' || byId?.__typename === 'PullRequest') return byId as ItemNode;
  const [owner = '', name = ''] = (nameWithOwner ?? '').split('/');
  const repository = nameWithOwner === null ? item.repository : worlds.repository(owner, name);
  const found = number === null ? null : repository?.byNumber.get(number);
  if (found) return found;
  const at = `${item.repository.world.repository.nameWithOwner}#${item.row.number}`;
  throw new Refusal(
    'NOT_FOUND',
    `Could not resolve to the issue or pull request that an event of ${at} names.`,
  );
}
