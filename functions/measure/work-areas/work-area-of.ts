import type { AreaRule, WorkArea } from '../../model/work-area.ts';
import { areaByEvidence, type Classified, explainByEvidence } from './area-by-evidence.ts';
import type { DescribedChange } from './described-change.ts';
import { isDeprecation } from './is-deprecation.ts';

export type { Classified } from './area-by-evidence.ts';
export type { DescribedChange } from './described-change.ts';

/**
 * Which kind of work a change is. The word of a maintainer comes first (rules of the config), then labels, then what
 * the title declares (`docs: ...`); otherwise it is told from title, files and kind of author by a small model.
 * What deprecates or removes is of that area, unless a feature or a fix is declared.
 */
export function workAreaOf(change: DescribedChange, rules: readonly AreaRule[]): WorkArea {
  const found = areaByEvidence(change, rules);
  return yieldsToDeprecation(found.area, found.by, change) ? 'deprecation' : found.area;
}

/** The same, with the reasons. Costs more than the area alone: for the few that somebody asks about. */
export function explainWorkArea(change: DescribedChange, rules: readonly AreaRule[]): Classified {
  const found = explainByEvidence(change, rules);
  if (!yieldsToDeprecation(found.area, found.by, change)) return found;
  return {
    area: 'deprecation',
    by: 'told',
    because: ['Title or label says that something is deprecated or no longer supported.'],
  };
}

function yieldsToDeprecation(area: WorkArea, by: Classified['by'], change: DescribedChange): boolean {
  if (by === 'rule' || area === 'deprecation') return false;
  if (by !== 'told' && (area === 'feature' || area === 'fix' || area === 'performance')) return false;
  return isDeprecation(change);
}
