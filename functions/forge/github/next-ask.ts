import type { Secrets } from '../../model/ports.ts';
import type { Ask, Harvest } from './ask.ts';
import { askChain } from './chain/ask-chain.ts';
import { isDone } from './place.ts';

/** What to ask next for repositories that are harvested together; `null`: nothing is left. */
export function nextAsk(harvests: readonly Harvest[], secrets: Pick<Secrets, 'hash'>): Ask | null {
  const next = harvests.find(({ place }) => !isDone(place));
  return next === undefined ? null : askChain(next, secrets);
}
