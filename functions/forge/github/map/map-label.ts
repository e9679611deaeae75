import type { LabelRow } from '../../../model/snapshot.ts';
import type { WireLabel } from '../wire.ts';

export function mapLabel({ id, name, description }: WireLabel): LabelRow {
  return { id, name, description };
}
