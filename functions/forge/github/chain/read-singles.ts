import type { Secrets } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import { holeIn } from '../hole-in.ts';
import { NO_REASON, passingAt, passingNullAt, reasonAt, reasonsUnder } from '../reason-at.ts';
import type { ChainPlace, Single } from './chain-place.ts';
import { mapNode, type WireNode } from './map-node.ts';
import { closeFacets, type Reading } from './reading.ts';
import type { Mapped } from './scan-connection.ts';
import { triedAgain } from './tried-again.ts';

/** Holes without a word may be there for good, in many items: they are asked for together, and not often. */
const MOST_HOLES = 3;

/** Items by their ids: what lacks something still is tried again with less, until there is no less. */
export function readSingles(
  data: Readonly<Record<string, unknown>>,
  batch: readonly Single[],
  place: ChainPlace,
  errors: readonly GithubError[],
  secrets: Pick<Secrets, 'hash'>,
): Reading {
  const nodes = (data.nodes ?? []) as readonly (WireNode | null)[];
  const whole: Mapped[] = [];
  const lacking: Single[] = [];
  const lost: Single[] = [];
  const silent: Single[] = [];
  for (const [index, single] of batch.entries()) {
    const where = ['nodes', index];
    const node = nodes[index] ?? null;
    const passing = node === null ? passingNullAt(errors, where) : passingAt(errors, where);
    const mapped = node && mapNode(single.facet, node, reasonsUnder(errors, where), secrets);
    const reason = passing ?? (mapped && holeIn(mapped.row));
    if (single.told && reason === NO_REASON) silent.push({ ...single, holes: (single.holes ?? 0) + 1 });
    else if (reason !== null) lacking.push({ ...single, reason });
    else if (mapped === null) lost.push({ ...single, reason: reasonAt(errors, where) ?? single.reason });
    else whole.push(mapped);
  }
  const { singles, unreadable } = triedAgain(lacking);
  return closeFacets(
    {
      rows: whole.map(({ row }) => row),
      unreadable: [
        ...unreadable,
        ...lost.filter(({ told }) => !told).map(({ facet, id, reason }) => ({ facet, id, reason })),
      ],
      place: {
        ...place,
        singles: [
          ...place.singles.slice(batch.length),
          ...singles,
          ...silent.filter(({ holes = 0 }) => holes < MOST_HOLES),
        ],
        queue: [...place.queue, ...whole.flatMap(({ unfinished }) => unfinished ?? [])],
      },
    },
    {},
  );
}
