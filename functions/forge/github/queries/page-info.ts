/** No `totalCount`: counting costs the server time, and `hasNextPage` is what is to be trusted. */
export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
