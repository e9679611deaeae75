import type { FacetName } from '../../../model/snapshot.ts';
import { halfOf } from '../half-of.ts';
import { inVain } from '../in-vain.ts';
import { TRIES_ALONE } from '../tries-alone.ts';
import { type ChainPlace, pathOf, withoutRoots } from './chain-place.ts';
import { giveUp } from './read-continuations.ts';
import { giveUpLacking } from './read-lacking.ts';
import { closeFacets, type Reading } from './reading.ts';
import { maySkip } from './skipping.ts';
import { isSized, MOST_TRIES, type Step } from './step.ts';
import { ALONE, triedAgain } from './tried-again.ts';

type Page = Extract<Step, { kind: 'page' }>;

/** When so many paths in a row have no history that can be read it is not the paths. */
const MOST_LOST_PATHS = 8;

/**
 * The server could not: ask for half as much, down to one item. What fails even so is passed by, one item at a time
 * (`skip`), or where that is not possible fails as a whole, with the reason.
 */
export function afterTrouble(place: ChainPlace, step: Step, reason: string): Reading {
  switch (step.kind) {
    case 'continuations': {
      const tries = place.aliases > 1 ? 1 : (place.tries.continuations ?? 0) + 1;
      const narrower = { ...place, aliases: halfOf(place.aliases) };
      if (tries < MOST_TRIES)
        return nothingFrom({ ...narrower, tries: { ...place.tries, continuations: tries } });
      return giveUp(step.batch, { ...narrower, tries: { ...place.tries, continuations: 0 } }, inVain(reason));
    }
    case 'skip': {
      const tries = (place.tries[step.facet] ?? 0) + 1;
      const next = { ...place, tries: { ...place.tries, [step.facet]: tries } };
      return tries < MOST_TRIES * 2 ? nothingFrom(next) : failing(next, [step.facet], inVain(reason));
    }
    case 'lacking': {
      const tries = (place.tries.lacking ?? 0) + 1;
      if (tries < TRIES_ALONE) return nothingFrom({ ...place, tries: { ...place.tries, lacking: tries } });
      return giveUpLacking(step.part, place, inVain(reason));
    }
    case 'singles': {
      // Of several, none is known to be to blame: each is asked for alone.
      const { singles, unreadable } =
        step.batch.length > 1
          ? { singles: step.batch.map((single) => ({ ...single, tries: ALONE, reason })), unreadable: [] }
          : triedAgain(step.batch.map((single) => ({ ...single, reason })));
      const left = [...singles, ...place.singles.slice(step.batch.length)];
      return closeFacets({ rows: [], unreadable, place: { ...place, singles: left } }, {});
    }
    case 'page':
      return afterPage(place, step, reason);
  }
}

function afterPage(place: ChainPlace, step: Page, reason: string): Reading {
  const sized = step.facets.some(isSized);
  const alone = step.facets.length === 1 && step.facets[0] === 'pathCommits';
  if (alone) return afterPaths(place, step, reason);
  const tries = { ...place.tries };
  const poison = { ...place.poison };
  const failed: FacetName[] = [];
  for (const facet of countedOf(step.facets)) {
    const notAlone = step.facets.length > 1 || (isSized(facet) && place.width > 1);
    const count = notAlone ? 1 : (tries[facet] ?? 0) + 1;
    // Paths are narrowed one by one, and not before they fail by themselves.
    tries[facet] = facet === 'pathCommits' ? 1 : count;
    if (count < (isSized(facet) ? MOST_TRIES : TRIES_ALONE) || facet === 'pathCommits') continue;
    if (maySkip(place, facet)) poison[facet] = { skipped: skippedOf(place, facet), reason: inVain(reason) };
    else failed.push(facet);
  }
  const next: ChainPlace = { ...place, tries, poison, width: sized ? halfOf(place.width) : place.width };
  // Without the repository itself nothing of it can be read.
  return failing(next, failed.includes('repository') ? place.open : failed, inVain(reason));
}

/** Half as many paths at a time, down to one; that one is named and left out if it fails again and again. */
function afterPaths(place: ChainPlace, { roots }: Page, reason: string): Reading {
  const [root] = roots;
  const tries = roots.length > 1 ? 1 : (place.tries.pathCommits ?? 0) + 1;
  const narrower = {
    ...place,
    paths: halfOf(roots.length),
    tries: { ...place.tries, pathCommits: tries },
  };
  if (tries < MOST_TRIES || root === undefined) return nothingFrom(narrower);
  const skipped = skippedOf(place, 'pathCommits') + 1;
  if (skipped >= MOST_LOST_PATHS) return failing(narrower, ['pathCommits'], inVain(reason));
  return closeFacets(
    {
      rows: [],
      unreadable: [{ facet: 'pathCommits', id: pathOf(root), reason: inVain(reason) }],
      place: {
        ...narrower,
        roots: withoutRoots(place, [root]),
        tries: { ...place.tries, pathCommits: MOST_TRIES - 1 },
        poison: { ...place.poison, pathCommits: { skipped, reason } },
      },
    },
    {},
  );
}

function skippedOf({ poison }: ChainPlace, facet: FacetName): number {
  return poison?.[facet]?.skipped ?? 0;
}

/** The repository itself comes along with whatever is asked first: only alone it is to blame. */
function countedOf(facets: readonly FacetName[]): readonly FacetName[] {
  return facets.length === 1 ? facets : facets.filter((facet) => facet !== 'repository');
}

function failing(place: ChainPlace, facets: readonly FacetName[], reason: string): Reading {
  if (facets.length === 0) return nothingFrom(place);
  const failed = Object.fromEntries(facets.map((facet) => [facet, reason]));
  return closeFacets({ rows: [], unreadable: [], place }, failed);
}

/** Nothing came, and the harvest goes on from there. */
export function nothingFrom(place: ChainPlace): Reading {
  return { rows: [], unreadable: [], facets: {}, place };
}
