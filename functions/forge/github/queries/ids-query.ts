import type { SizedFacet } from '../chain/step.ts';

const PART = 'first: $rows, after: $after';
const PAGE = 'pageInfo { hasNextPage endCursor }';
const BY_CREATION = 'orderBy: { field: CREATED_AT, direction: ASC }';

/** Ids of a part of a chain in the order of the page query, and no more: to pass by, or name, what cannot be read. */
export function idsQuery(facet: SizedFacet): string {
  const head = facet === 'commits' ? ', $head: GitObjectID!' : '';
  return `query Ids($owner: String!, $name: String!, $rows: Int!, $after: String${head}) {
  repository(owner: $owner, name: $name, followRenames: true) { ${CHAINS[facet]} }
  rateLimit { cost remaining resetAt }
}`;
}

const CHAINS = {
  issues: `chain: issues(${PART}, ${BY_CREATION}) { ${PAGE} nodes { id } }`,
  changes: `chain: pullRequests(${PART}, ${BY_CREATION}) { ${PAGE} nodes { id } }`,
  discussions: `chain: discussions(${PART}, ${BY_CREATION}) { ${PAGE} nodes { id } }`,
  commits: `object(oid: $head) { ... on Commit { chain: history(${PART}) { ${PAGE} nodes { id oid } } } }`,
} as const satisfies Readonly<Record<SizedFacet, string>>;
