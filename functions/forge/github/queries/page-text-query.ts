/**
 * Documents at the head `$<part>head`: `b<n>` is the blob of `$<part>o<n>`, and under `head` `h<n>` the last commit that
 * touched the path `$<part>p<n>`. Forty cost a point.
 */
export function pageTextSelection(part: string, pages: number): string {
  const indexes = Array.from({ length: pages }, (_, n) => n);
  const blobs = indexes.map(
    (n) => `b${n}: object(oid: $${part}o${n}) { ... on Blob { text isBinary isTruncated } }`,
  );
  const last = indexes.map(
    (n) => `h${n}: history(first: 1, path: $${part}p${n}) { nodes { oid committedDate } }`,
  );
  return `${blobs.join('\n    ')}
    head: object(oid: $${part}head) { ... on Commit {
      ${last.join('\n      ')}
    } }`;
}
