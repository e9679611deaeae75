import { isCiWork, shareOfCiPaths } from './ci-work.ts';
import { daysBefore, daysBetween } from './days.ts';
import { type Described, describedAt } from './described-at.ts';
import { lastTouched } from './human-acts.ts';
import type { EvidenceItem } from './indicator.ts';
import { titleAt } from './item-at.ts';
import { openItems } from './open-items.ts';
import type { ChangeTable, Tables } from './tables/tables.ts';

/** The work that waits for whoever carries CI: open changes of CI that a person touched within a year. */
export function openCiChanges({ changes }: Pick<Tables, 'changes'>, t: number): EvidenceItem[] {
  const found: EvidenceItem[] = [];
  for (const i of openItems(changes, t)) {
    if (!isCiChange(changes, i, t)) continue;
    if (lastTouched(changes, i, t) <= daysBefore(t, 365)) continue;
    const waited = Math.floor(daysBetween(changes.createdAts[i]!, t));
    found.push({
      kind: 'change',
      number: changes.numbers[i]!,
      title: titleAt(changes, i, t),
      days: waited,
      note: 'open change of CI',
    });
  }
  return found;
}

/** By what a change was called and labelled: its files stay as they are. */
const known = new WeakMap<Described, boolean>();

/** Whether change `i` was work on continuous integration, by its title and labels at `t` and its files. */
export function isCiChange(changes: ChangeTable, i: number, t: number): boolean {
  const described = describedAt(changes, i, t);
  const found = known.get(described) ?? tellCi(changes, i, described);
  known.set(described, found);
  return found;
}

function tellCi(changes: ChangeTable, i: number, { title, labels }: Described): boolean {
  const ciShare = shareOfCiPaths(changes.files[i]?.map(({ path }) => path) ?? null);
  return isCiWork({ title, labels, ciShare });
}
