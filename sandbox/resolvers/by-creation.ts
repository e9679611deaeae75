import type { Order } from './order-of.ts';

/** What GitHub sorts most lists by where nobody says otherwise. */
export const BY_CREATION: Order = { field: 'CREATED_AT', direction: 'ASC' };
