import { noAffiliations } from '../../affiliations/no-affiliations.ts';
import type { Affiliations } from '../../model/affiliation.ts';
import { affiliationsKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import { readDocument } from '../documents.ts';

/** Who works for whom, as the month was planned with; nobody where it was planned before that was written down. */
export async function readAffiliations(store: Store, month: string): Promise<Affiliations> {
  return (await readDocument<Affiliations>(store, affiliationsKey(month))) ?? noAffiliations(month);
}
