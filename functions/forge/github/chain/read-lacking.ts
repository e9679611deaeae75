import type { GithubError } from '../github-transport.ts';
import { idByPlace } from '../nameless.ts';
import { reasonAt } from '../reason-at.ts';
import type { ChainPlace, Lacking } from './chain-place.ts';
import { idsIn } from './ids-in.ts';
import { closeFacets, type Reading } from './reading.ts';
import { MOST_TRIES } from './step.ts';

/** Queues the items that a page lacked by their ids, now that these are known. */
export function readLacking(
  data: Readonly<Record<string, unknown>>,
  part: Lacking,
  place: ChainPlace,
  errors: readonly GithubError[],
): Reading {
  const { nodes } = idsIn(data);
  const tried = (place.tries.lacking ?? 0) + 1;
  if ((nodes === null || nodes.includes(null)) && tried < MOST_TRIES)
    return closeFacets(
      { rows: [], unreadable: [], place: { ...place, tries: { ...place.tries, lacking: tried } } },
      {},
    );
  if (nodes === null)
    return giveUpLacking(part, place, reasonAt(errors, ['repository']) ?? 'GitHub did not tell their ids');
  const { facet, came, tries, reason } = part;
  const singles = nodes
    .filter((node) => node !== null)
    .filter(({ id }) => !came.includes(id))
    .map(({ id, node }) => ({ facet, id, node, told: false, tries, reason }));
  const unreadable = nodes.includes(null) ? [unnamed(part, part.reason)] : [];
  const next = { ...behind(place), singles: [...place.singles, ...singles] };
  return closeFacets({ rows: [], unreadable, place: next }, {});
}

/** Not even their ids can be read. */
export function giveUpLacking(part: Lacking, place: ChainPlace, reason: string): Reading {
  const unreadable = [unnamed(part, `${part.reason}; ids: ${reason}`)];
  return closeFacets({ rows: [], unreadable, place: behind(place) }, {});
}

function behind(place: ChainPlace): ChainPlace {
  return { ...place, lacking: place.lacking.slice(1), tries: { ...place.tries, lacking: 0 } };
}

function unnamed({ facet, number }: Lacking, reason: string): Reading['unreadable'][number] {
  return { facet, id: idByPlace(number, 'creation'), reason };
}
