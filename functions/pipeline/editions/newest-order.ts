import type { LetterName } from '../../model/audience.ts';
import type { CorrectionOrder } from '../../model/correction-order.ts';
import { correctionsOf } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import { readDocument } from '../documents.ts';

/** Why a letter has its newest revision; null: it was never corrected. */
export async function newestOrder(
  store: Store,
  month: string,
  name: LetterName,
): Promise<CorrectionOrder | null> {
  let newest: CorrectionOrder | null = null;
  for await (const key of store.list(correctionsOf(month, name))) {
    const order = await readDocument<CorrectionOrder>(store, key);
    if (order !== null && order.revision > (newest?.revision ?? 1)) newest = order;
  }
  return newest;
}
