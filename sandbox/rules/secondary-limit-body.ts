import type { SecondaryLimit } from './secondary-limits.ts';

const MESSAGE =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.';

/** GitHub's documentation: an error message that tells of a secondary limit, with status 403, 429 or 200. */
export function secondaryLimitBody({ status, inErrors }: SecondaryLimit): unknown {
  if (status === 200 && inErrors) return { errors: [{ message: MESSAGE }] };
  const documentation =
    'https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api';
  return { documentation_url: documentation, message: MESSAGE };
}
