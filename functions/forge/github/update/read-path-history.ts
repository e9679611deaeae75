import { readRows } from './read-rows.ts';
import type { ScanName } from './scans.ts';
import type { UpdateContext, UpdateReading } from './update-reading.ts';
import type { WireIndex } from './update-wire.ts';

/** Reads which commits of the history that is read again touched a watched path. */
export function readPathHistory(
  reading: UpdateReading,
  wire: WireIndex,
  alias: string,
  name: ScanName,
  path: string,
  context: UpdateContext,
): UpdateReading {
  const histories = wire.paths as Readonly<Record<string, Parameters<typeof readRows>[3]>> | null | undefined;
  const connection = histories?.[name] as Parameters<typeof readRows<{ readonly oid: string }>>[3];
  return readRows(reading, name, [alias, 'paths', name], connection, context, ({ oid }) => ({
    facet: 'pathCommits',
    row: { id: `${oid}:${path}`, oid, path },
  }));
}
