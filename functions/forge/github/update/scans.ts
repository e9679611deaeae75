import { ITEM_FACETS, type ItemFacet } from '../../../model/ports.ts';
import { FACETS, type FacetName } from '../../../model/snapshot.ts';
import { PATHS } from '../queries/page-query.ts';

const FIRST = ['self', 'labels', 'milestones', 'releases', ...ITEM_FACETS, 'commits'] as const;

/** What is read of a repository page by page. The first ones make its index; the others follow from what they say. */
export type ScanName = (typeof FIRST)[number] | `path${number}` | `sweep.${ItemFacet}`;

/** Of a request of 100: ten repositories' indexes fill one, or the paths of five. */
const WEIGHTS = { changes: 2, commits: 2, path: 0.6, sweep: 2 } as const;

const PATH_SCANS = PATHS.map((_, index): ScanName => `path${index}`);
const SWEEPS = ITEM_FACETS.map((facet): ScanName => `sweep.${facet}`);
export const SCANS: readonly ScanName[] = [...FIRST, ...SWEEPS, ...PATH_SCANS];

/** Facets that can be brought up to date by scans. */
export const UPDATED_FACETS: readonly FacetName[] = FACETS.filter(
  (facet) => facet === 'repository' || facet === 'pathCommits' || FIRST.some((name) => name === facet),
);

/** The scans that a repository begins with. */
export function scansOf(facets: readonly FacetName[]): readonly ScanName[] {
  return FIRST.filter((name) => {
    if (name === 'self') return facets.includes('repository');
    if (name === 'commits') return facets.includes('commits') || facets.includes('pathCommits');
    return facets.includes(name);
  });
}

/** Whether it looks for items that were touched since the mark. */
export function isScanned(name: ScanName): name is ItemFacet {
  return ITEM_FACETS.some((scanned) => scanned === name);
}

/** Facets that cannot end before the scan has. */
export function facetsOfScan(name: ScanName): readonly FacetName[] {
  if (name === 'self') return ['repository'];
  if (name === 'commits') return ['commits', 'pathCommits'];
  const swept = ITEM_FACETS.find((facet) => name === sweepOf(facet));
  if (swept !== undefined) return [swept];
  return name.startsWith('path') ? ['pathCommits'] : UPDATED_FACETS.filter((facet) => facet === name);
}

export function sweepOf<Facet extends ItemFacet>(facet: Facet): `sweep.${Facet}` {
  return `sweep.${facet}`;
}

export function pathOf(name: ScanName): string | null {
  return PATHS[PATH_SCANS.indexOf(name)] ?? null;
}

export const ALL_PATH_SCANS = PATH_SCANS;

export function weightOfScan(name: ScanName): number {
  if (name === 'changes' || name === 'commits') return WEIGHTS[name];
  if (name.startsWith('sweep.')) return WEIGHTS.sweep;
  return pathOf(name) === null ? 1 : WEIGHTS.path;
}
