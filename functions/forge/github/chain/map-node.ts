import type { Secrets } from '../../../model/ports.ts';
import { mapAnyItem, type WireAnyItem } from '../map/map-any-item.ts';
import { mapCommit } from '../map/map-commit.ts';
import type { WireCommit } from '../wire.ts';
import type { Mapped } from './scan-connection.ts';
import type { SizedFacet } from './step.ts';

export type WireNode = WireAnyItem | WireCommit;

/**
 * A node as a row of its facet.
 * @param reasons why a field is missing or has holes, by GitHub's name of it.
 */
export function mapNode(
  facet: SizedFacet,
  node: WireNode,
  reasons: ReadonlyMap<string, string>,
  secrets: Pick<Secrets, 'hash'>,
): Mapped {
  if (facet === 'commits') return { row: { facet, row: mapCommit(node as WireCommit, secrets) } };
  return mapAnyItem(facet, node as WireAnyItem, reasons);
}
