import type { FacetName } from '../../model/snapshot.ts';
import type { Place } from './place.ts';
import { giveUp } from './read-continuations.ts';
import { closeFacets, type Reading } from './reading.ts';
import type { Step } from './step.ts';
import { halfOf } from './width.ts';

const MOST_TRIES = 3;

/** The server could not: ask for half as much. After the third time in a row, what was asked fails, with the reason. */
export function afterTrouble(place: Place, step: Step, reason: string): Reading {
  const asked = step.kind === 'page' ? step.facets : (['continuations'] as const);
  const tries = { ...place.tries };
  for (const what of asked) tries[what] = (tries[what] ?? 0) + 1;
  const over = `${reason} (${MOST_TRIES} times, with less asked each time)`;

  if (step.kind === 'continuations') {
    const narrower = { ...place, tries, aliases: halfOf(place.aliases) };
    if ((tries.continuations ?? 0) < MOST_TRIES)
      return { rows: [], unreadable: [], facets: {}, place: narrower };
    return giveUp(step.batch, { ...narrower, tries: { ...tries, continuations: 0 } }, over);
  }
  const failed: Partial<Record<FacetName, string>> = {};
  for (const facet of step.facets) if ((tries[facet] ?? 0) >= MOST_TRIES) failed[facet] = over;
  const reading = { rows: [], unreadable: [], place: { ...place, tries, width: halfOf(place.width) } };
  return Object.keys(failed).length > 0 ? closeFacets(reading, failed) : { ...reading, facets: {} };
}
