import type { Unit } from './indicator.ts';

/**
 * A value with its unit in words: `9`, `12 days`, `54%`. The one place where a number becomes text, so that the
 * letter, its plain text, the page and a finding's own sentence never disagree.
 */
export function quantity(value: number, unit: Unit): string {
  if (unit === 'share') return `${Math.round(value * 100)}%`;
  const number = plainNumber(value);
  if (unit === 'count') return number;
  return number === '1' ? '1 day' : `${number} days`;
}

/** One decimal below ten, whole above, commas between thousands. No locale of the machine takes part. */
export function plainNumber(value: number): string {
  const rounded = Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, ',');
}
