import type { GithubError } from '../github-transport.ts';
import { idByPlace } from '../nameless.ts';
import { reasonAt } from '../reason-at.ts';
import type { ChainPlace } from './chain-place.ts';
import { idsIn } from './ids-in.ts';
import { closeFacets, type Reading } from './reading.ts';
import { triesAfterSkip } from './skipping.ts';
import type { SizedFacet } from './step.ts';

/** Goes on behind an item that cannot be read, and names it with the reason. */
export function readSkip(
  data: Readonly<Record<string, unknown>>,
  facet: SizedFacet,
  place: ChainPlace,
  errors: readonly GithubError[],
): Reading {
  const before = place.roots[facet] ?? { cursor: null, read: 0, of: null };
  const { skipped, reason } = place.poison?.[facet] ?? { skipped: 0, reason: 'GitHub did not give it' };
  const { nodes, hasNextPage, endCursor } = idsIn(data);
  if (nodes === null || (hasNextPage && (endCursor === null || endCursor === before.cursor))) {
    const why = reasonAt(errors, ['repository']) ?? 'GitHub gives no way to go on';
    return closeFacets({ rows: [], unreadable: [], place }, { [facet]: `${reason}; not passed by: ${why}` });
  }
  const { [facet]: _, ...others } = place.roots;
  const next = { cursor: endCursor, read: before.read + nodes.length, of: before.of };
  const number = idByPlace(before.read + 1, 'creation');
  return closeFacets(
    {
      rows: [],
      unreadable: nodes.map((node) => ({ facet, id: node?.id ?? number, reason })),
      place: {
        ...place,
        roots: hasNextPage ? { ...others, [facet]: next } : others,
        tries: { ...place.tries, [facet]: triesAfterSkip(skipped + 1) },
        poison: { ...place.poison, [facet]: { skipped: skipped + 1, reason } },
      },
    },
    {},
  );
}
