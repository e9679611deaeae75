import type { AskedPage } from './read-pages.ts';

/**
 * What a query costs. GitHub's documentation ("Rate limits and query limits for the GraphQL API"): add up the requests
 * needed to fulfil each unique connection, assuming that every `first` or `last` is reached; divide by 100 and round;
 * the least cost is 1. So a connection counts as often as all its ancestors yield rows, and the innermost `first` is
 * free. A connection asked for its `totalCount` alone has no `first` and counts nothing.
 */
export function pointsOf(pages: readonly AskedPage[]): number {
  return Math.max(1, Math.round(requestsOf(pages, 1) / 100));
}

function requestsOf(pages: readonly AskedPage[], times: number): number {
  let requests = 0;
  for (const page of pages) {
    if (page.size === null) continue;
    if (page.kind === 'connection') requests += times;
    requests += requestsOf(page.inner, times * page.size);
  }
  return requests;
}
