/** What an indicator is called and how it is graded; how it is computed is in `measure` and `indicators`. */

/** Passages of the mission that an indicator answers; `docs/seed.md` says each in our words. */
export const ANCHORS = [
  'documentation',
  'deprecation',
  'decisions',
  'mentorship',
  'ci',
  'burnout',
  'hats',
  'shared-maintenance',
  'open-decisions',
  'documented-governance',
  'organisational-support',
  'anyone',
] as const;
export type Anchor = (typeof ANCHORS)[number];

/**
 * Value and what it counts. `share` is 0..1; `days` and `months` may be fractional, as may a `ratio` (so many for each
 * one); `count` is whole.
 */
export const UNITS = ['days', 'months', 'share', 'ratio', 'count'] as const;
export type Unit = (typeof UNITS)[number];

export interface Thresholds {
  readonly watch: number;
  /** `null`: it is never more than watched. */
  readonly neglected: number | null;
}
