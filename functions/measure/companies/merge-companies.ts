import type { CompanyCounts, EmployersWork } from '../../model/company-counts.ts';
import { WORK_AREAS, type WorkArea } from '../../model/work-area.ts';
import { mergeByEmployer } from '../by-employer.ts';

/** Counts of two repositories as one. A person who is in both is one person; a newcomer to both is new twice. */
export function mergeCompanies(a: CompanyCounts, b: CompanyCounts): CompanyCounts {
  return { work: mergeByEmployer(a.work, b.work, addWork) };
}

export function addWork(a: EmployersWork, b: EmployersWork): EmployersWork {
  return {
    areas: addAreas(a.areas, b.areas),
    community: a.community + b.community,
    newcomers: {
      all: a.newcomers.all + b.newcomers.all,
      answered: a.newcomers.answered + b.newcomers.answered,
    },
    people: a.people.length === 0 ? b.people : [...new Set([...a.people, ...b.people])].sort(),
  };
}

function addAreas(a: EmployersWork['areas'], b: EmployersWork['areas']): EmployersWork['areas'] {
  const sum: Partial<Record<WorkArea, number>> = {};
  for (const area of WORK_AREAS) {
    const count = (a[area] ?? 0) + (b[area] ?? 0);
    if (count > 0) sum[area] = count;
  }
  return sum;
}
