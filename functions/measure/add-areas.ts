import { WORK_AREAS, type WorkArea } from '../model/work-area.ts';

type Areas = Readonly<Partial<Record<WorkArea, number>>>;

/** Counts by kind of work, added up, in the order of the kinds; what was not done is not in it. */
export function addAreas(a: Areas, b: Areas): Areas {
  const sum: Partial<Record<WorkArea, number>> = {};
  for (const area of WORK_AREAS) {
    const count = (a[area] ?? 0) + (b[area] ?? 0);
    if (count > 0) sum[area] = count;
  }
  return sum;
}
