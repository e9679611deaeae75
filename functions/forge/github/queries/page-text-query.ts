/**
 * Documents at a head: `b<n>` is the blob of `$o<n>`, and under `head` `h<n>` the last commit that touched the path
 * `$p<n>`. Forty cost a point.
 */
export function pageTextQuery(pages: number): string {
  const indexes = Array.from({ length: pages }, (_, index) => index);
  const variables = indexes.map((index) => `$o${index}: GitObjectID!, $p${index}: String!`).join(', ');
  return `query PageTexts($owner: String!, $name: String!, $head: GitObjectID!, ${variables}) {
  repository(owner: $owner, name: $name, followRenames: true) {
${indexes.map((index) => `    b${index}: object(oid: $o${index}) { ... on Blob { text isBinary isTruncated } }`).join('\n')}
    head: object(oid: $head) { ... on Commit {
${indexes.map((index) => `      h${index}: history(first: 1, path: $p${index}) { nodes { oid committedDate } }`).join('\n')}
    } }
  }
  rateLimit { cost remaining resetAt }
}`;
}
