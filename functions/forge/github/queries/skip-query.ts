import type { SizedFacet } from '../chain/step.ts';

const ONE = 'first: 1, after: $after';
const PAGE = 'pageInfo { hasNextPage endCursor }';
const BY_CREATION = 'orderBy: { field: CREATED_AT, direction: ASC }';

/** One item of a chain in the order of the page query, and no more of it than its id: to pass by what cannot be read. */
export function skipQuery(facet: SizedFacet): string {
  const head = facet === 'commits' ? ', $head: GitObjectID!' : '';
  return `query Skip($owner: String!, $name: String!, $after: String${head}) {
  repository(owner: $owner, name: $name, followRenames: true) { ${CHAINS[facet]} }
  rateLimit { cost remaining resetAt }
}`;
}

const CHAINS = {
  issues: `chain: issues(${ONE}, ${BY_CREATION}) { ${PAGE} nodes { id } }`,
  changes: `chain: pullRequests(${ONE}, ${BY_CREATION}) { ${PAGE} nodes { id } }`,
  discussions: `chain: discussions(${ONE}, ${BY_CREATION}) { ${PAGE} nodes { id } }`,
  commits: `object(oid: $head) { ... on Commit { chain: history(${ONE}) { ${PAGE} nodes { id: oid } } } }`,
} as const satisfies Readonly<Record<SizedFacet, string>>;
