import type { Secrets } from '../../../model/ports.ts';
import type { FacetName } from '../../../model/snapshot.ts';
import type { Ask, Harvest, Progress, UsableAnswer } from '../ask.ts';
import { MOST_ALIASES } from '../queries/continuation-query.ts';
import type { WireRepository } from '../wire.ts';
import { afterTrouble, nothingFrom } from './after-trouble.ts';
import type { ChainPlace } from './chain-place.ts';
import { readContinuations } from './read-continuations.ts';
import { readPage } from './read-page.ts';
import { readSkip } from './read-skip.ts';
import type { Reading } from './reading.ts';
import { nextStep, type Step } from './step.ts';
import { widthAfter } from './width.ts';

/** The next request of facets that are read whole. */
export function askChain(harvest: Harvest, secrets: Pick<Secrets, 'hash'>): Ask {
  const { request, place } = harvest;
  const step = nextStep(place.chain, request.repository);
  const progress = ({ place: chain, ...read }: Reading): readonly Progress[] => [
    { request, ...read, place: { ...place, chain } },
  ];
  return {
    query: step.query,
    variables: step.variables,
    unread: progress(nothingFrom(place.chain)),
    read: (answer) => progress(readStep(step, harvest, answer, secrets)),
    readLess: (reason) => progress(afterTrouble(place.chain, step, reason)),
  };
}

function readStep(
  step: Step,
  { request, place: { chain: place } }: Harvest,
  { data, errors, seconds }: UsableAnswer,
  secrets: Pick<Secrets, 'hash'>,
): Reading {
  if (step.kind === 'continuations') {
    const easier = {
      ...place,
      aliases: Math.min(MOST_ALIASES, place.aliases * 2),
      tries: withoutTries(place, ['continuations']),
    };
    return readContinuations(data, step.batch, easier, errors);
  }
  if (step.kind === 'skip') return readSkip(data, step.facet, place, errors);
  const repository = (data.repository ?? null) as WireRepository | null;
  const tries = withoutTries(place, step.facets);
  // Others that have just failed are to be tried with no more than they failed with.
  const width = Object.keys(tries).length > 0 ? place.width : widthAfter(place.width, seconds);
  const poison = Object.fromEntries(
    Object.entries(place.poison ?? {}).filter(([facet]) => !step.facets.some((read) => read === facet)),
  );
  const wider = { ...place, width, tries, poison };
  const { repository: name, harvestedAt } = request;
  return readPage(repository, step.roots, wider, { name, errors, secrets, harvestedAt });
}

function withoutTries(
  { tries }: ChainPlace,
  done: readonly (FacetName | 'continuations')[],
): ChainPlace['tries'] {
  return Object.fromEntries(Object.entries(tries).filter(([what]) => !done.some((name) => name === what)));
}
