export type PrimaryLimitSpelling = 'RATE_LIMIT' | 'RATE_LIMITED';

/**
 * What a spent hour is answered with, status 200. As seen on the live API: no `data`, the type `RATE_LIMIT` and a code
 * beside it. An older form has the type `RATE_LIMITED` and `data: null`.
 */
export function primaryLimitBody(spelling: PrimaryLimitSpelling = 'RATE_LIMIT'): unknown {
  if (spelling === 'RATE_LIMITED') {
    return {
      data: null,
      errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.' }],
    };
  }
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
