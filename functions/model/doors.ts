import { STEPS } from './steps.ts';

/** Everything that AWS can call: the steps of a month, and what a month needs around them. One file each in `handlers/`. */
export const DOORS = [...STEPS, 'ask-approval', 'watch', 'mail-events'] as const;
export type Door = (typeof DOORS)[number];

/** So many letters are delivered side by side in the cloud; the rate that the account may send at is shared by them. */
export const DELIVERIES_AT_ONCE = 5;
