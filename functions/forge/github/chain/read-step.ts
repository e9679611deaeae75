import type { Secrets } from '../../../model/ports.ts';
import type { FacetName } from '../../../model/snapshot.ts';
import { afterSeconds } from '../after-seconds.ts';
import type { Harvest, UsableAnswer } from '../ask.ts';
import { halfOf } from '../half-of.ts';
import { isOverload } from '../passing-error.ts';
import { MOST_ALIASES } from '../queries/continuation-query.ts';
import { PATHS } from '../queries/page-query.ts';
import type { WireRepository } from '../wire.ts';
import { afterTrouble } from './after-trouble.ts';
import { type ChainPlace, facetOf } from './chain-place.ts';
import { readContinuations } from './read-continuations.ts';
import { readLacking } from './read-lacking.ts';
import { readPage } from './read-page.ts';
import { readSingles } from './read-singles.ts';
import { readSkip } from './read-skip.ts';
import type { Reading } from './reading.ts';
import type { Step } from './step.ts';
import { widthAfter } from './width.ts';

/** What an answer brought, and where the harvest is now. */
export function readStep(
  step: Step,
  harvest: Harvest,
  answer: UsableAnswer,
  secrets: Pick<Secrets, 'hash'>,
): Reading {
  const { data, errors, seconds } = answer;
  const place = harvest.place.chain;
  switch (step.kind) {
    case 'continuations': {
      const aliases = afterSeconds(seconds, place.aliases, Math.min(MOST_ALIASES, place.aliases * 2));
      return readContinuations(data, step.batch, { ...succeeded(place, ['continuations']), aliases }, errors);
    }
    case 'skip':
      return readSkip(data, step.facet, place, errors);
    case 'lacking':
      return readLacking(data, step.part, place, errors);
    case 'singles':
      return readSingles(data, step.batch, place, errors, secrets);
    case 'page':
      return readPageStep(step, harvest, answer, secrets);
  }
}

/** Chains that came go on; those that another request may bring are troubled as if it alone had failed. */
function readPageStep(
  step: Extract<Step, { kind: 'page' }>,
  { request, place: { chain: place } }: Harvest,
  { data, errors, seconds }: UsableAnswer,
  secrets: Pick<Secrets, 'hash'>,
): Reading {
  const repository = (data.repository ?? null) as WireRepository | null;
  const { reading, troubled } = readPage(repository, step.roots, place, {
    name: request.repository,
    errors,
    secrets,
    harvestedAt: request.harvestedAt,
  });
  const facets = new Set(troubled.map(({ root }) => facetOf(root)));
  const came = step.facets.filter((facet) => !facets.has(facet));
  const next = succeeded(reading.place, came);
  // Others that have just failed are to be tried with no more than they failed with.
  const steady = Object.values(next.tries).some((tries) => tries > 0) || troubled.length > 0;
  const eased = errors.some(isOverload) ? halfOf(place.width) : widthAfter(place.width, seconds);
  const twice = Math.min(PATHS.length, place.paths * 2);
  const settled: ChainPlace = {
    ...next,
    width: steady ? place.width : eased,
    paths: came.includes('pathCommits') ? afterSeconds(seconds, place.paths, twice) : place.paths,
  };
  const [first] = troubled;
  if (first === undefined) return { ...reading, place: settled };
  const roots = troubled.map(({ root }) => root);
  const after = afterTrouble(settled, { ...step, roots, facets: [...facets] }, first.reason);
  return {
    ...after,
    rows: reading.rows,
    unreadable: [...reading.unreadable, ...after.unreadable],
    facets: { ...reading.facets, ...after.facets },
  };
}

type Asked = FacetName | 'continuations';

/** What failed before and came now has no tries behind it. */
function succeeded(place: ChainPlace, came: readonly Asked[]): ChainPlace {
  const others = <Value>(of: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(of).filter(([what]) => !came.some((name) => name === what)));
  return { ...place, tries: others(place.tries), poison: others(place.poison ?? {}) };
}
