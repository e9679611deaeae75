import type { SizedFacet } from '../chain/step.ts';
import { PAGE_INFO } from './page-info.ts';
import { RATE_LIMIT } from './rate-limit.ts';

const PART = 'first: $rows, after: $after';
const BY_CREATION = 'orderBy: { field: CREATED_AT, direction: ASC }';

/** Ids of a part of a chain in the order of the page query, and no more: to pass by, or name, what cannot be read. */
export function idsQuery(facet: SizedFacet): string {
  const head = facet === 'commits' ? ', $head: GitObjectID!' : '';
  return `query Ids($owner: String!, $name: String!, $rows: Int!, $after: String${head}) {
  repository(owner: $owner, name: $name, followRenames: true) { ${CHAINS[facet]} }
  ${RATE_LIMIT}
}`;
}

const CHAINS = {
  issues: `chain: issues(${PART}, ${BY_CREATION}) { ${PAGE_INFO} nodes { id } }`,
  changes: `chain: pullRequests(${PART}, ${BY_CREATION}) { ${PAGE_INFO} nodes { id } }`,
  discussions: `chain: discussions(${PART}, ${BY_CREATION}) { ${PAGE_INFO} nodes { id } }`,
  commits: `object(oid: $head) { ... on Commit { chain: history(${PART}) { ${PAGE_INFO} nodes { id oid } } } }`,
} as const satisfies Readonly<Record<SizedFacet, string>>;
