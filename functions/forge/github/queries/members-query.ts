import { RATE_LIMIT } from './rate-limit.ts';

/** A hundred members of an organisation: the public ones, unless the token's owner is a member too. */
export const MEMBERS_QUERY = `query Members($login: String!, $after: String) {
  organization(login: $login) {
    membersWithRole(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { login } }
  }
  ${RATE_LIMIT}
}`;
