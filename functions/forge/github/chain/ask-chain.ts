import type { Secrets } from '../../../model/ports.ts';
import type { Ask, Harvest, Progress } from '../ask.ts';
import { afterTrouble, nothingFrom } from './after-trouble.ts';
import { readStep } from './read-step.ts';
import type { Reading } from './reading.ts';
import { nextStep } from './step.ts';

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
    repositories: step.kind === 'continuations' || step.kind === 'singles' ? [] : ['repository'],
    unread: progress(nothingFrom(place.chain)),
    read: (answer) => progress(readStep(step, harvest, answer, secrets)),
    readLess: (reason) => progress(afterTrouble(place.chain, step, reason)),
  };
}
