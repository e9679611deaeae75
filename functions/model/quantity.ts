import type { Unit } from './indicator.ts';

/**
 * A value with its unit in words: `9`, `12 days`, `54 %`. The one place where a number becomes text, so that the
 * letter, its plain text, the page and a finding's own sentence never disagree.
 */
export function quantity(value: number, unit: Unit): string {
  if (unit === 'share') return `${plainNumber(Math.round(value * 100))} %`;
  if (unit === 'count' || unit === 'ratio') return plainNumber(value);
  if (unit === 'months') return plainNumber(value) === '1' ? '1 month' : `${plainNumber(value)} months`;
  if (value < 0.05) return 'under an hour';
  if (value < 0.975) {
    const hours = Math.max(1, Math.round(value * 24));
    return hours === 1 ? '1 hour' : `${hours} hours`;
  }
  const days = plainNumber(value);
  return days === '1' ? '1 day' : `${days} days`;
}

/** Tenths below ten, whole above, commas between thousands. No locale of the machine takes part. */
export function plainNumber(value: number): string {
  const rounded = value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
  return rounded < 1000 ? String(rounded) : String(rounded).replace(/\B(?=(\d{3})+$)/g, ',');
}
