import type { HarvestedRow } from '../../../model/ports.ts';
import { idByPlace } from '../nameless.ts';
import { oncePerReason } from '../once-per-reason.ts';
import { NO_REASON, reasonAt } from '../reason-at.ts';
import type { Connection } from '../wire.ts';
import { pageOfScan, withScan } from './page-of-scan.ts';
import { facetsOfScan, type ScanName } from './scans.ts';
import { type UpdateContext, type UpdateReading, withRows, withUnreadable } from './update-reading.ts';

/** Reads a page of whole rows; a null among them, or in them, is named with GitHub's reason. */
export function readRows<Node>(
  before: UpdateReading,
  name: ScanName,
  path: readonly (string | number)[],
  connection: Connection<Node> | null | undefined,
  { errors }: Pick<UpdateContext, 'errors'>,
  map: (node: Node) => HarvestedRow,
): UpdateReading {
  const page = pageOfScan(before, name, path, connection, errors);
  if (page.nodes === null) return page.reading;
  const [facet] = facetsOfScan(name);
  let reading = withScan(before, name, page.next);
  const read = before.place.scans[name]?.read ?? 0;
  const partly: UpdateReading['unreadable'][number][] = [];
  for (const [index, node] of page.nodes.entries()) {
    const reason = reasonAt(errors, [...path, 'nodes', index]);
    if (facet === undefined) continue;
    if (node === null)
      reading = withUnreadable(reading, facet, idByPlace(read + index + 1, 'creation'), reason ?? NO_REASON);
    else if (reason !== null) partly.push({ facet, id: idOf(map(node)), reason });
  }
  for (const { id, reason } of oncePerReason(partly))
    if (facet !== undefined) reading = withUnreadable(reading, facet, id, reason);
  return withRows(reading, page.nodes.filter((node) => node !== null).map(map));
}

function idOf(row: HarvestedRow): string {
  return 'row' in row ? row.row.id : row.id;
}
