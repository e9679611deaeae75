/** Costs nothing, and comes with every answer. */
export const RATE_LIMIT = 'rateLimit { cost remaining resetAt }';
