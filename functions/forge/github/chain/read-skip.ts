import type { GithubError } from '../github-transport.ts';
import { reasonAt } from '../reason-at.ts';
import type { Connection } from '../wire.ts';
import type { ChainPlace } from './chain-place.ts';
import { closeFacets, type Reading } from './reading.ts';
import type { SizedFacet } from './step.ts';

type Chain = Connection<{ readonly id: string }>;

/** Goes on behind an item that cannot be read, and names it with the reason. */
export function readSkip(
  data: Readonly<Record<string, unknown>>,
  facet: SizedFacet,
  place: ChainPlace,
  errors: readonly GithubError[],
): Reading {
  const before = place.roots[facet] ?? { cursor: null, read: 0, of: null };
  const { skipped, reason } = place.poison?.[facet] ?? { skipped: 0, reason: 'GitHub did not give it' };
  const { chain, nodes } = chainOf(data);
  const { hasNextPage, endCursor } = chain?.pageInfo ?? { hasNextPage: true, endCursor: null };
  if (nodes === null || (hasNextPage && (endCursor === null || endCursor === before.cursor))) {
    const why = reasonAt(errors, ['repository']) ?? 'GitHub gives no way to go on';
    return closeFacets({ rows: [], unreadable: [], place }, { [facet]: `${reason}; not passed by: ${why}` });
  }
  const { [facet]: _, ...others } = place.roots;
  const next = { cursor: endCursor, read: before.read + nodes.length, of: before.of };
  const number = `number ${before.read + 1} by creation`;
  return closeFacets(
    {
      rows: [],
      unreadable: nodes.map((node) => ({ facet, id: node?.id ?? number, reason })),
      place: {
        ...place,
        roots: hasNextPage ? { ...others, [facet]: next } : others,
        tries: { ...place.tries, [facet]: 0 },
        poison: { ...place.poison, [facet]: { skipped: skipped + 1, reason } },
      },
    },
    {},
  );
}

function chainOf(data: Readonly<Record<string, unknown>>) {
  const repository = data.repository as {
    readonly chain?: Chain;
    readonly object?: { chain?: Chain };
  } | null;
  const chain = repository?.chain ?? repository?.object?.chain ?? null;
  return { chain, nodes: chain?.nodes ?? null };
}
