import type { HarvestPage, HarvestRequest } from '../../../model/ports.ts';
import { beginWalk, type FilesFacet, type Walk } from './walk.ts';

/** How far the files of one repository, and of its owner's `.github`, are read; without those that have ended. */
export type FilesPlace = { readonly walks: readonly Walk[] };

const OWN = ['tree', 'pages'] as const;
const OF_ORGANIZATION = ['organizationPages'] as const;
export const FILES_FACETS: readonly FilesFacet[] = [...OWN, ...OF_ORGANIZATION];

export function filesBeginning(facets: HarvestRequest['facets']): FilesPlace {
  const asked = (some: readonly FilesFacet[]) => some.filter((facet) => facets.includes(facet));
  const walks = [beginWalk('repository', asked(OWN)), beginWalk('organization', asked(OF_ORGANIZATION))];
  return { walks: walks.filter(({ open }) => open.length > 0) };
}

export function filesAreDone({ walks }: FilesPlace): boolean {
  return walks.length === 0;
}

/** Read and expected rows of each facet that goes on. */
export function filesProgress({ walks }: FilesPlace): HarvestPage['progress'] {
  return Object.fromEntries(
    walks.flatMap((walk) => {
      const { read, pages, folders, open } = walk;
      const of = folders.length > 0 ? null : read.pages + pages.length;
      return open.map((facet) => [
        facet,
        facet === 'tree' ? { read: read.rows, of: null } : { read: read.pages, of },
      ]);
    }),
  );
}
