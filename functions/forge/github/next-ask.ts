import type { Secrets } from '../../model/ports.ts';
import type { Ask, Harvest } from './ask.ts';
import { askChain } from './chain/ask-chain.ts';
import { askFiles } from './files/ask-files.ts';
import { isDone, isUpdating } from './place.ts';
import { askUpdate } from './update/ask-update.ts';

/** What to ask next for repositories that are harvested together; `null`: nothing is left. */
export async function nextAsk(
  harvests: readonly Harvest[],
  secrets: Pick<Secrets, 'hash'>,
): Promise<Ask | null> {
  if (harvests.some(({ place }) => isUpdating(place))) return askUpdate(harvests, secrets);
  const next = harvests.find(({ place }) => !isDone(place));
  if (next === undefined) return null;
  if (next.place.chain.open.length > 0) return askChain(next, secrets);
  return askFiles(harvests.filter(({ place }) => place.chain.open.length === 0));
}
