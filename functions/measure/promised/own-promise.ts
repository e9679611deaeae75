import type { Promised } from '../../model/promised.ts';
import type { EvidenceItem } from '../indicator.ts';

/** A promise before the repository puts its address to it. */
export interface OwnPromise extends Omit<Promised, 'repository' | 'number' | 'title' | 'url'> {
  /** The milestone or item. */
  readonly item: EvidenceItem & { readonly number: number };
}
