import { type Hat, hatOf } from '../model/work-area.ts';
import { areaOf } from './area-of.ts';
import type { ChangeTable } from './tables/tables.ts';

/** The hat that change `i` was made with: what the config says of its author then, else that of its kind of work. */
export function hatOfChange(changes: ChangeTable, i: number, t: number): Hat {
  const mergedAt = changes.mergedAts[i]!;
  return (
    changes.people.hatAt(changes.authors[i]!, mergedAt <= t ? mergedAt : t) ?? hatOf(areaOf(changes, i, t))
  );
}
