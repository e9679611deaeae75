import type { Connection } from '../wire.ts';

interface Ids {
  /** Row id and node id; `nodes` is `null` where the list did not come. */
  readonly nodes: readonly ({ readonly id: string; readonly node: string } | null)[] | null;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** What the ids query brought. A row of a commit is called by its oid. */
export function idsIn(data: Readonly<Record<string, unknown>>): Ids {
  const repository = data.repository as {
    readonly chain?: Chain;
    readonly object?: { readonly chain?: Chain };
  } | null;
  const chain = repository?.chain ?? repository?.object?.chain ?? null;
  const { hasNextPage, endCursor } = chain?.pageInfo ?? { hasNextPage: true, endCursor: null };
  const nodes = chain?.nodes?.map((node) =>
    node === null ? null : { id: node.oid ?? node.id, node: node.id },
  );
  return { nodes: nodes ?? null, hasNextPage, endCursor };
}

type Chain = Connection<{ readonly id: string; readonly oid?: string }>;
