import type { HarvestedRow } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import type { RootName } from '../queries/page-query.ts';
import { reasonAt, reasonsUnder } from '../reason-at.ts';
import type { Connection } from '../wire.ts';
import { type Continuation, facetOf, type Root } from './chain-place.ts';
import type { Reading } from './reading.ts';

export interface Mapped {
  readonly row: HarvestedRow;
  readonly unfinished?: readonly Continuation[];
}

/** One chain's part of a page. */
export interface Scan {
  readonly rows: readonly HarvestedRow[];
  readonly unfinished: readonly Continuation[];
  readonly unreadable: Reading['unreadable'];
  /** `null`: the chain has ended. */
  readonly next: Root | null;
  /** Set where the whole facet cannot be read. */
  readonly failure?: string;
}

export const NOTHING: Scan = { rows: [], unfinished: [], unreadable: [], next: null };

/** Reads one chain's connection: a null in it is named with GitHub's reason, its neighbours are kept. */
export function scanConnection<Node>(
  root: RootName,
  before: Root | null,
  path: readonly (string | number)[],
  connection: Connection<Node> | null,
  errors: readonly GithubError[],
  map: (node: Node, reasons: ReadonlyMap<string, string>) => Mapped,
): Scan {
  const nodes = connection?.nodes ?? null;
  if (connection === null || nodes === null)
    return { ...NOTHING, failure: reasonAt(errors, path) ?? 'GitHub did not give it, and no reason' };
  const { hasNextPage, endCursor } = connection.pageInfo;
  if (hasNextPage && (endCursor === null || endCursor === before?.cursor))
    return { ...NOTHING, failure: 'GitHub says that there is more, and gives no way to go on' };

  const read = before?.read ?? 0;
  const mapped: Mapped[] = [];
  const unreadable: Reading['unreadable'][number][] = [];
  for (const [index, node] of nodes.entries()) {
    const where = [...path, 'nodes', index];
    if (node !== null) mapped.push(map(node, reasonsUnder(errors, where)));
    else
      unreadable.push({
        facet: facetOf(root),
        id: `number ${read + index + 1} by creation`,
        reason: reasonAt(errors, where) ?? 'GitHub gave null, and no reason',
      });
  }
  return {
    rows: mapped.map(({ row }) => row),
    unfinished: mapped.flatMap(({ unfinished }) => unfinished ?? []),
    unreadable,
    next: hasNextPage
      ? { cursor: endCursor, read: read + nodes.length, of: connection.totalCount ?? null }
      : null,
  };
}
