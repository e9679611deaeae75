import type { Gap } from '../../model/portfolio-findings.ts';
import { isSetAside } from '../is-set-aside.ts';
import type { ProgrammeParts } from '../parts.ts';

/** Neglected in at least two projects, without those in which it was set aside; the most widespread first. */
export function openGaps({
  portfolio,
  acknowledged,
}: Pick<ProgrammeParts, 'portfolio' | 'acknowledged'>): readonly Gap[] {
  return portfolio.gaps
    .map((gap) => ({
      ...gap,
      projects: gap.projects.filter(({ id }) => !isSetAside(acknowledged, id, gap.id)),
    }))
    .filter(({ projects }) => projects.length > 1)
    .toSorted((a, b) => b.projects.length - a.projects.length);
}
