import { checkOutcome } from '../map/check-outcome.ts';
import { errorsAt, NO_REASON, reasonAt } from '../reason-at.ts';
import { saysNotFound } from '../says-not-found.ts';
import { MOST_FAILURES } from './read-item.ts';
import type { CheckToRead } from './update-place.ts';
import {
  type UpdateContext,
  type UpdateReading,
  withGone,
  withItems,
  withPlace,
  withUnreadable,
} from './update-reading.ts';

interface WireChecked {
  readonly id?: string;
  readonly statusCheckRollup?: { readonly state: string } | null;
}

/** A change whose checks have another outcome now is read again: that does not move the time of its last touch. */
export function readCheck(
  reading: UpdateReading,
  check: CheckToRead,
  node: WireChecked | null,
  path: readonly (string | number)[],
  { known, errors }: UpdateContext,
): UpdateReading {
  const rest = (reading.place.checks ?? []).filter(({ id }) => id !== check.id);
  const done = withPlace(reading, { checks: rest });
  const wrong = errorsAt(errors, path);
  if (node === null ? saysNotFound(errors, path, check.id) : node.id === undefined)
    return withGone(done, known, 'changes', [check.id]);
  if (node === null || wrong.length > 0) {
    const reason = reasonAt(errors, path) ?? NO_REASON;
    const final = check.tries >= MOST_FAILURES || wrong.some(({ type }) => type === 'FORBIDDEN');
    if (final) return withUnreadable(done, 'changes', check.id, reason);
    return withPlace(reading, { checks: [...rest, { ...check, tries: check.tries + 1 }] });
  }
  if (checkOutcome(node.statusCheckRollup ?? null) === check.was) return done;
  return withItems(done, known, [{ facet: 'changes', id: check.id, threads: true, tries: 0 }]);
}
