import type { FieldsOf, RequestContext } from './resolver.ts';

/** `rateLimit` itself is free: it is no connection. */
export const rateLimitFields: FieldsOf<RequestContext> = {
  cost: ({ points }) => points,
  nodeCount: ({ nodes }) => nodes,
  limit: ({ budget }) => budget.limit,
  remaining: ({ budget }) => budget.remaining,
  used: ({ budget }) => budget.used,
  resetAt: ({ budget }) => budget.resetAt.toISOString().replace('.000Z', 'Z'),
};
