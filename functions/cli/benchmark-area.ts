import type { WorkArea } from '../model/work-area.ts';

/** The name of an area in the benchmark of work areas, which has no area of deprecations. */
export function benchmarkArea(area: WorkArea): string {
  if (area === 'dependencies') return 'build-and-dependencies';
  return area === 'upkeep' || area === 'deprecation' ? 'other-chore' : area;
}
