/** Kinds of work on a project. A change belongs to one. */
export const WORK_AREAS = [
  'feature',
  'fix',
  'performance',
  'documentation',
  'ci',
  'tests',
  'refactoring',
  'dependencies',
  'release',
  'deprecation',
  'upkeep',
] as const;
export type WorkArea = (typeof WORK_AREAS)[number];

/** Company Hat: what an employer needs. Community Hat: care for the project as one's own. */
export type Hat = 'company' | 'community';

/** The hat that a kind of work is done with, unless the config says otherwise of a person. */
export function hatOf(area: WorkArea): Hat {
  return area === 'feature' || area === 'fix' || area === 'performance' ? 'company' : 'community';
}

/** A rule of the config: a change that all of its parts fit is work of that area. The first rule that fits decides. */
export interface AreaRule {
  readonly area: WorkArea;
  /** A label, whatever its case. */
  readonly label?: string | undefined;
  /** A piece of the title, whatever its case. */
  readonly title?: string | undefined;
  /** Every file of the change fits: a path, a folder that ends in `/`, or one with `*` (any text but `/`) and `**` (any text). */
  readonly paths?: string | undefined;
}
