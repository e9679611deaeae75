import { PREFIXES } from '../../model/keys.ts';

/** Where somebody was found. */
export const PLACES = ['harvests', 'runs', 'findings', 'reports', 'receipts', 'mailbox', 'history'] as const;
export type Place = (typeof PLACES)[number];

/** How many objects, and of harvests how many rows. */
export type Found = Readonly<Record<Place, number>>;

export const NOWHERE: Found = {
  harvests: 0,
  runs: 0,
  findings: 0,
  reports: 0,
  receipts: 0,
  mailbox: 0,
  history: 0,
};

/** By the beginning of its key. */
export function placeOf(key: string): Place {
  return PLACES.find((place) => place !== 'history' && key.startsWith(PREFIXES[place])) ?? 'runs';
}

export function isAnywhere(found: Found): boolean {
  return Object.values(found).some((count) => count > 0);
}
