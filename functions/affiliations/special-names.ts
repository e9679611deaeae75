import type { Employer } from '../model/affiliation.ts';

/** Who pays, as a source may say it: a robot has no employer. */
export type StatedEmployer = Employer | { readonly kind: 'robot' };

/** What a name means that is no company's; `null`: it is a company's. */
export function specialName(name: string): StatedEmployer | null {
  const small = name.trim().toLowerCase();
  if (NOTHING.has(small)) return { kind: 'unknown' };
  if (small === 'independent' || small === '*independent') return { kind: 'independent' };
  if (ROBOTS.has(small)) return { kind: 'robot' };
  // Stackalytics marks whatever is no company so.
  return small.startsWith('*') ? { kind: 'unknown' } : null;
}

const NOTHING: ReadonlySet<string> = new Set(['', '?', 'notfound', '(notfound)', '(unknown)', 'unknown']);
const ROBOTS: ReadonlySet<string> = new Set(['(robots)', '(robot)', '*robots', '*robot']);
