import type { HarvestedRow } from '../../../model/ports.ts';

/** A commit may touch several watched paths: the id has both. */
export function mapPathCommit({ oid }: { readonly oid: string }, path: string): HarvestedRow {
  return { facet: 'pathCommits', row: { id: `${oid}:${path}`, oid, path } };
}
