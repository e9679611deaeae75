import type { FieldsOf } from './resolver.ts';

/** Worlds know the outcome of all checks together, so there is none to count. */
export const statusContextsFields: FieldsOf<unknown> = {
  checkRunCount: () => 0,
  checkRunCountsByState: () => [],
  statusContextCount: () => 0,
  statusContextCountsByState: () => [],
};
