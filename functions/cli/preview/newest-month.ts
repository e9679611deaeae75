import { PREFIXES } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';

/** The newest month of which there is a letter. */
export async function newestMonth(store: Pick<Store, 'list'>): Promise<string | null> {
  let newest: string | null = null;
  for await (const key of store.list(PREFIXES.reports)) {
    const [, month = ''] = /\/(\d{4}-\d{2})\/r\d+\/report\.json$/.exec(key) ?? [];
    if (month > (newest ?? '')) newest = month;
  }
  return newest;
}
