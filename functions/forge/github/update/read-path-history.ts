import { mapPathCommit } from '../map/map-path-commit.ts';
import { readRows } from './read-rows.ts';
import type { UpdateContext, UpdateReading } from './update-reading.ts';
import type { WireIndex } from './update-wire.ts';

/** Reads which commits of the history that is read again touched a watched path. */
export function readPathHistory(
  reading: UpdateReading,
  wire: WireIndex,
  alias: string,
  name: `path${number}`,
  path: string,
  context: UpdateContext,
): UpdateReading {
  return readRows(reading, name, [alias, 'paths', name], wire.paths?.[name], context, (commit) =>
    mapPathCommit(commit, path),
  );
}
