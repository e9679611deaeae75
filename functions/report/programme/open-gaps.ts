import type { Gap } from '../../model/portfolio-findings.ts';
import type { ProgrammeParts } from '../parts.ts';
import { setAside } from '../set-aside.ts';

/** Neglected in at least two projects, without those in which it was set aside; the most widespread first. */
export function openGaps({
  portfolio,
  acknowledged,
}: Pick<ProgrammeParts, 'portfolio' | 'acknowledged'>): readonly Gap[] {
  return portfolio.gaps
    .map((gap) => ({
      ...gap,
      projects: gap.projects.filter(({ id }) => setAside(acknowledged, id, gap.id) === null),
    }))
    .filter(({ projects }) => projects.length > 1)
    .toSorted((a, b) => b.projects.length - a.projects.length);
}
