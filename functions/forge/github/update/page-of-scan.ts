import type { GithubError } from '../github-transport.ts';
import { passingAt, reasonAt } from '../reason-at.ts';
import { TRIES_ALONE } from '../tries-alone.ts';
import type { Connection } from '../wire.ts';
import { facetsOfScan, type ScanName } from './scans.ts';
import type { ScanPlace } from './update-place.ts';
import { type UpdateReading, withFailed, withPlace } from './update-reading.ts';

type Path = readonly (string | number)[];

/** The rows of a page, and where the scan goes on; `null` in their place: it did not come, and the reading says what follows. */
export type ScanPage<Node> =
  | { readonly nodes: readonly (Node | null)[]; readonly next: ScanPlace | null }
  | { readonly nodes: null; readonly reading: UpdateReading };

/** Takes a connection that a scan asked for apart. What is not whole is asked again, alone at last. */
export function pageOfScan<Node>(
  reading: UpdateReading,
  name: ScanName,
  path: Path,
  connection: Connection<Node> | null | undefined,
  errors: readonly GithubError[],
): ScanPage<Node> {
  const scan = reading.place.scans[name];
  if (scan === undefined) return { nodes: null, reading };
  const nodes = connection?.nodes ?? null;
  if (connection == null || nodes === null)
    return { nodes: null, reading: notCome(reading, name, path, errors) };
  const hole = nodes.includes(null) || passingAt(errors, path) !== null;
  if (hole && scan.tries < TRIES_ALONE) return { nodes: null, reading: notCome(reading, name, path, errors) };
  const { hasNextPage, endCursor } = connection.pageInfo;
  if (hasNextPage && (endCursor === null || endCursor === scan.cursor)) {
    const stuck = 'GitHub says that there is more, and gives no way to go on';
    return { nodes: null, reading: withFailed(reading, facetsOfScan(name), stuck) };
  }
  const read = scan.read + nodes.length;
  const of = connection.totalCount ?? null;
  return { nodes, next: hasNextPage ? { ...scan, cursor: endCursor, read, of, tries: 0 } : null };
}

/** What the scan asked for is missing. */
export function notCome(
  reading: UpdateReading,
  name: ScanName,
  path: Path,
  errors: readonly GithubError[],
): UpdateReading {
  const scan = reading.place.scans[name];
  const reason = reasonAt(errors, path) ?? 'GitHub did not give it, and no reason';
  if (scan === undefined || reason.includes('(FORBIDDEN)') || scan.tries >= TRIES_ALONE)
    return withFailed(reading, facetsOfScan(name), reason);
  return withScan(reading, name, { ...scan, tries: scan.tries + 1 });
}

/** `null`: it has ended. */
export function withScan(reading: UpdateReading, name: ScanName, next: ScanPlace | null): UpdateReading {
  const { [name]: _, ...others } = reading.place.scans;
  return withPlace(reading, { scans: next === null ? others : { ...others, [name]: next } });
}
