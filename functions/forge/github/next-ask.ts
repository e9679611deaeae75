import type { Secrets } from '../../model/ports.ts';
import type { Ask, Harvest } from './ask.ts';
import { askChain } from './chain/ask-chain.ts';
import { askFiles } from './files/ask-files.ts';
import { isDone } from './place.ts';

/** What to ask next for repositories that are harvested together; `null`: nothing is left. */
export function nextAsk(harvests: readonly Harvest[], secrets: Pick<Secrets, 'hash'>): Ask | null {
  const next = harvests.find(({ place }) => !isDone(place));
  if (next === undefined) return null;
  return next.place.chain.open.length > 0 ? askChain(next, secrets) : askFiles(next);
}
