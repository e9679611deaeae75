import type { HarvestRequest } from '../../../model/ports.ts';
import { halfOf } from '../half-of.ts';
import { inVain } from '../in-vain.ts';
import { TRIES_ALONE } from '../tries-alone.ts';
import { closeWalk, type FilesReading, failWalk } from './files-reading.ts';
import type { FilesStep } from './files-step.ts';
import { nothingFrom } from './read-start.ts';
import { pagesFacet, type Walk } from './walk.ts';

/** When so many in a row cannot be read it is not they. */
const MOST_LOST = 5;

/**
 * The server could not: one level at a time, half as many, down to one. What fails even alone is noted and passed by;
 * when that happens again and again the facets fail.
 */
export function afterFilesTrouble(
  walk: Walk,
  step: FilesStep,
  reason: string,
  { since }: Pick<HarvestRequest, 'since'>,
): FilesReading {
  const over = inVain(reason);
  if (step.kind !== 'start' && step.batch.length > 1) {
    const aliases = halfOf(step.batch.length);
    return nothingFrom({ ...walk, aliases, nested: false, tries: 0 });
  }
  const tries = walk.tries + 1;
  if (tries < TRIES_ALONE) return nothingFrom({ ...walk, nested: false, tries });
  const failure = `${over}. Run harvest again later`;
  if (step.kind === 'start') return failWalk(walk, failure);
  const facet = step.kind === 'pages' ? pagesFacet(walk) : (walk.open[0] ?? 'tree');
  if (walk.lost + 1 >= MOST_LOST) return failWalk(walk, failure, step.kind === 'pages' ? [facet] : walk.open);
  const [poison] = step.batch;
  const known = walk.open.filter((open) => since?.facets.includes(open) === true);
  const rest = {
    ...walk,
    folders: step.kind === 'folders' ? walk.folders.slice(1) : walk.folders,
    pages: step.kind === 'pages' ? walk.pages.slice(1) : walk.pages,
    tries: 0,
    lost: walk.lost + 1,
  };
  const id = poison === undefined || poison.path === '' ? '/' : poison.path;
  return closeWalk({ rows: [], unreadable: [{ facet, id, reason: over }], walk: rest }, known);
}
