/**
 * What a spent hour is answered with, status 200. As seen on the live API: no `data`, the type `RATE_LIMIT` and a code
 * beside it (an older form has the type `RATE_LIMITED`).
 */
export function primaryLimitBody(): unknown {
  return {
    errors: [
      {
        type: 'RATE_LIMIT',
        code: 'graphql_rate_limit',
        message: 'API rate limit already exceeded for user ID 1.',
      },
    ],
  };
}
