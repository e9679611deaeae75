import type { WorkArea } from '../model/work-area.ts';
import { titleAt } from './item-at.ts';
import type { ChangeTable } from './tables/tables.ts';

const DECLARED: Readonly<Record<string, WorkArea>> = {
  feat: 'feature',
  feature: 'feature',
  fix: 'fix',
  perf: 'performance',
  docs: 'documentation',
  ci: 'ci',
  test: 'tests',
  refactor: 'refactoring',
  deps: 'dependencies',
  release: 'release',
  chore: 'upkeep',
};

const known = new WeakMap<ChangeTable, Map<number, WorkArea>>();

/** The kind of work of change `i`, by the type that its title declares: of a merged one as of the merge, else at `t`. */
export function areaOf(changes: ChangeTable, i: number, t: number): WorkArea {
  const mergedAt = changes.mergedAts[i]!;
  if (!(mergedAt <= t)) return tellArea(titleAt(changes, i, t));
  const areas = known.get(changes) ?? new Map<number, WorkArea>();
  known.set(changes, areas);
  const area = areas.get(i) ?? tellArea(titleAt(changes, i, mergedAt));
  areas.set(i, area);
  return area;
}

function tellArea(title: string): WorkArea {
  const [, type = '', scope = ''] = /^([a-z]+)(?:\(([^)]*)\))?!?:\s/i.exec(title) ?? [];
  if (/deprecat/i.test(title)) return 'deprecation';
  return DECLARED[scope.toLowerCase()] ?? DECLARED[type.toLowerCase()] ?? 'feature';
}
