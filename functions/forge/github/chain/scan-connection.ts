import type { HarvestedRow } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import { holeIn } from '../hole-in.ts';
import { idByPlace } from '../nameless.ts';
import { oncePerReason } from '../once-per-reason.ts';
import { isOverload } from '../passing-error.ts';
import type { RootName } from '../queries/page-query.ts';
import { NO_REASON, passingAt, passingNullAt, reasonAt, reasonsUnder } from '../reason-at.ts';
import type { Connection } from '../wire.ts';
import { type Continuation, facetOf, type Lacking, type Root, type Single } from './chain-place.ts';
import type { Reading } from './reading.ts';
import { isSized } from './step.ts';

export interface Mapped {
  readonly row: HarvestedRow;
  readonly unfinished?: readonly Continuation[];
}

/** One chain's part of a page. */
export interface Scan {
  readonly rows: readonly HarvestedRow[];
  readonly unfinished: readonly Continuation[];
  readonly unreadable: Reading['unreadable'];
  readonly lacking: readonly Lacking[];
  readonly singles: readonly Single[];
  /** `null`: the chain has ended. */
  readonly next: Root | null;
  /** Set where nothing of it can be read, now or ever. */
  readonly failure?: { readonly reason: string; readonly passing: boolean };
}

export const NOTHING: Scan = {
  rows: [],
  unfinished: [],
  unreadable: [],
  lacking: [],
  singles: [],
  next: null,
};

type Path = readonly (string | number)[];

/**
 * Reads one chain's connection. What is null in it is to be asked for by itself where another request may bring it,
 * or else named with GitHub's reason; its neighbours are kept.
 * @param last it has been asked for often enough: what lacks still is named
 */
export function scanConnection<Node>(
  root: RootName,
  before: Root | null,
  path: Path,
  connection: Connection<Node> | null,
  errors: readonly GithubError[],
  map: (node: Node, reasons: ReadonlyMap<string, string>) => Mapped,
  last: boolean,
): Scan {
  const nodes = connection?.nodes ?? null;
  if (connection === null || nodes === null) return failing(before, path, errors);
  const { hasNextPage, endCursor } = connection.pageInfo;
  if (hasNextPage && (endCursor === null || endCursor === before?.cursor))
    return failed('GitHub says that there is more, and gives no way to go on');

  const facet = facetOf(root);
  const read = before?.read ?? 0;
  const mapped: (Mapped & { readonly passing: string | null; readonly node: Node })[] = [];
  const unreadable: Reading['unreadable'][number][] = [];
  const partly: Reading['unreadable'][number][] = [];
  let lacks: Pick<Lacking, 'reason' | 'tries' | 'number'> | null = null;
  for (const [index, node] of nodes.entries()) {
    const where = [...path, 'nodes', index];
    const passing = node === null ? passingNullAt(errors, where) : passingAt(errors, where);
    // A commit has no place to say what it lacks.
    const lacking = passing !== null && (node === null || facet === 'commits');
    if (lacking && (isSized(facet) || !last))
      lacks ??= { reason: passing, tries: triesOf(errors, where), number: read + index + 1 };
    else if (node !== null) {
      const reasons = reasonsUnder(errors, where);
      const one = { ...map(node, reasons), passing, node };
      mapped.push({ ...one, passing: passing ?? holeIn(one.row) });
      if (facet === 'commits' && reasons.size > 0)
        partly.push({ facet, id: idOf(one.row), reason: [...reasons.values()][0] ?? '' });
    } else
      unreadable.push({
        facet,
        id: idByPlace(read + index + 1, 'creation'),
        reason: reasonAt(errors, where) ?? NO_REASON,
      });
  }
  if (lacks !== null && (mapped.length === 0 || !isSized(facet)))
    return { ...NOTHING, next: before, failure: { reason: lacks.reason, passing: true } };

  const after = before?.cursor ?? null;
  const came = mapped.map(({ row }) => idOf(row));
  return {
    rows: mapped.map(({ row }) => row),
    unfinished: mapped.flatMap(({ unfinished }) => unfinished ?? []),
    unreadable: [...unreadable, ...oncePerReason(partly)],
    lacking: lacks === null || !isSized(facet) ? [] : [{ facet, after, rows: nodes.length, came, ...lacks }],
    singles: mapped.flatMap(({ row, passing, node }): readonly Single[] =>
      passing === null || !isSized(facet) || !hasNode(node)
        ? []
        : [{ facet, id: idOf(row), node: node.id, told: true, tries: 0, reason: passing }],
    ),
    next: hasNextPage
      ? { cursor: endCursor, read: read + nodes.length, of: connection.totalCount ?? null }
      : null,
  };
}

/** What passes leaves the chain where it is. */
function failing(before: Root | null, path: Path, errors: readonly GithubError[]): Scan {
  const passing = passingAt(errors, path);
  if (passing !== null) return { ...NOTHING, next: before, failure: { reason: passing, passing: true } };
  return failed(reasonAt(errors, path) ?? 'GitHub did not give it, and no reason');
}

function failed(reason: string): Scan {
  return { ...NOTHING, failure: { reason, passing: false } };
}

/** What was too much with others is tried with fewer first; what went wrong by itself, alone. */
function triesOf(errors: readonly GithubError[], where: Path): number {
  return passingAt(errors.filter(isOverload), where) === null ? 1 : 0;
}

/** Rows of continuations have their id outside. */
function idOf(row: HarvestedRow): string {
  return 'row' in row ? row.row.id : row.id;
}

/** Commits have no node id in a page: they have no lists that could lack anything. */
function hasNode(node: unknown): node is { readonly id: string } {
  return typeof node === 'object' && node !== null && 'id' in node;
}
