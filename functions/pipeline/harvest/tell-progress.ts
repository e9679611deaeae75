import type { HarvestPage, Progress } from '../../model/ports.ts';
import { FACETS, type FacetName, type RepositoryName } from '../../model/snapshot.ts';
import { fullName } from '../full-name.ts';

type Counts = Partial<Record<FacetName, { readonly read: number; readonly of: number | null }>>;

/** Tells how far the harvest of one repository is, page by page; counts of facets that ended are kept. */
export function progressTeller(progress: Progress, repository: RepositoryName): (page: HarvestPage) => void {
  const name = fullName(repository);
  const known: Counts = {};
  return (page) => {
    Object.assign(known, page.progress);
    for (const facet of FACETS) {
      const state = page.facets[facet];
      const total = known[facet]?.of;
      if (state?.ok === true && total != null) known[facet] = { read: total, of: total };
      if (state?.ok === false)
        progress({
          step: 'harvest',
          repository: name,
          level: 'warning',
          message: `${facet}: ${state.reason}`,
        });
    }
    for (const line of page.rows)
      if (line.facet === 'repository' && 'owner' in line.row && isOther(line.row, repository))
        progress({
          step: 'harvest',
          repository: name,
          level: 'warning',
          message: `is now called ${fullName(line.row)}: change the configuration`,
        });
    const counts = Object.values(known);
    progress({
      step: 'harvest',
      repository: name,
      message: describe(known),
      read: counts.reduce((sum, { read }) => sum + read, 0),
      of: counts.reduce((sum, { of }) => sum + (of ?? 0), 0),
    });
  };
}

function isOther(row: RepositoryName, repository: RepositoryName): boolean {
  return fullName(row).toLowerCase() !== fullName(repository).toLowerCase();
}

function describe(known: Counts): string {
  const parts = FACETS.flatMap((facet) => {
    const count = known[facet];
    return count?.of == null ? [] : [`${facet} ${count.read} of ${count.of}`];
  });
  return parts.length > 0 ? parts.join(', ') : 'reading';
}
