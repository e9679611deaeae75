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

/** Value and what it counts. `share` is 0..1; `days` may be fractional; `count` is whole. */
export type Unit = 'days' | 'share' | 'count';

export interface Thresholds {
  readonly watch: number;
  readonly neglected: number;
}
