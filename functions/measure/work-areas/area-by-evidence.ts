import type { AreaRule, WorkArea } from '../../model/work-area.ts';
import { areaOfLabels } from './area-of-labels.ts';
import { areaOfRule } from './area-of-rule.ts';
import { areaOfDeclared, declaredType } from './declared-type.ts';
import type { DescribedChange } from './described-change.ts';
import { reasonsOf, toldArea } from './told-area.ts';

export interface Classified {
  readonly area: WorkArea;
  /** What told it. */
  readonly by: 'rule' | 'label' | 'declared' | 'told';
  /** Short sentences, the weightiest first. */
  readonly because: readonly string[];
}

/** The area by the strongest evidence there is, where a deprecation is whatever else it is. */
export function areaByEvidence(
  change: DescribedChange,
  rules: readonly AreaRule[],
): Pick<Classified, 'area' | 'by'> {
  return saidArea(change, rules) ?? { area: toldArea(change), by: 'told' };
}

/** The same, with the reasons. */
export function explainByEvidence(change: DescribedChange, rules: readonly AreaRule[]): Classified {
  const said = saidArea(change, rules);
  if (said !== null) return said;
  const area = toldArea(change);
  return { area, by: 'told', because: reasonsOf(change, area) };
}

/** What somebody said of the change; `null`: nobody said which work it is. */
function saidArea(change: DescribedChange, rules: readonly AreaRule[]): Classified | null {
  const ruled = areaOfRule(change, rules);
  if (ruled !== null) return { area: ruled.area, by: 'rule', because: [ruled.because] };
  const labelled = areaOfLabels(change);
  if (labelled !== null) return { area: labelled.area, by: 'label', because: [labelled.because] };
  const declared = declaredType(change.title);
  const area = areaOfDeclared(declared, change.byBot);
  if (area === null) return null;
  const what = declared.scope === '' ? declared.type : `${declared.type}(${declared.scope})`;
  return { area, by: 'declared', because: [`The title declares "${what}".`] };
}
