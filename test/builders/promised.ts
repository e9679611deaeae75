import type { Promised } from '../../functions/model/promised.ts';

/** A milestone of Harbour Lights that is ahead and never moved, with what is said otherwise. */
export function aPromise(facts: Partial<Promised> = {}): Promised {
  const { kind = 'milestone', number = 7, repository = 'harbour-lights/beacon' } = facts;
  const place = kind === 'milestone' ? 'milestone' : 'issues';
  return {
    repository,
    kind,
    number,
    title: '1.6: fog signals',
    url: `https://github.com/${repository}/${place}/${number}`,
    day: '2026-09-15',
    version: null,
    moves: [],
    status: 'ahead',
    keptOn: null,
    daysLate: facts.status === 'kept' ? 0 : null,
    ...facts,
  };
}
