import type { HarvestPage } from '../../model/ports.ts';

type Unreadable = HarvestPage['unreadable'];

/**
 * The first row of a page for each reason, and how many more came with it. What a token may not see is missing in every
 * row: named one by one, they would be more than the rows.
 */
export function oncePerReason(rows: Unreadable): Unreadable {
  const byReason = new Map<string, Unreadable[number][]>();
  for (const row of rows) byReason.set(row.reason, [...(byReason.get(row.reason) ?? []), row]);
  return [...byReason.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    return more.length === 0
      ? [first]
      : [{ ...first, reason: `${first.reason} (and so it is of ${more.length} more that came with it)` }];
  });
}
