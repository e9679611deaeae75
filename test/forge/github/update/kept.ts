import type {
  Forge,
  HarvestPage,
  HarvestRequest,
  HarvestStep,
  KnownSnapshot,
} from '../../../../functions/model/ports.ts';
import {
  FACETS,
  type FacetName,
  type FacetRows,
  type ForgeMark,
  type RepositoryName,
} from '../../../../functions/model/snapshot.ts';
import { combine, inOrder, type Piece } from '../../../../functions/pipeline/harvest/combine-rows.ts';

/** What a store would have of one repository: rows by id, and the mark. */
export interface Kept {
  readonly repository: RepositoryName;
  readonly harvestedAt: string;
  readonly rows: Readonly<Record<FacetName, ReadonlyMap<string, object>>>;
  readonly facets: HarvestPage['facets'];
  readonly unreadable: HarvestPage['unreadable'];
  readonly mark: ForgeMark | null;
  readonly requests: number;
  readonly points: number;
  readonly steps: number;
}

/** Facets that the update reads; those of files are another's. */
export const UPDATED: readonly FacetName[] = FACETS.filter(
  (facet) => !['tree', 'pages', 'organizationPages'].includes(facet),
);

/** Folds pages by id: newer rows win, tombstones remove, what was told whole replaces all. */
export function fold(
  pages: readonly HarvestPage[],
  request: Pick<HarvestRequest, 'repository' | 'harvestedAt'>,
  before: Kept | null,
): Kept {
  const facets: HarvestPage['facets'] = Object.assign({}, ...pages.map((page) => page.facets));
  const pieces = new Map<FacetName, Map<string, Piece>>(FACETS.map((facet) => [facet, new Map()]));
  for (const line of pages.flatMap(({ rows }) => rows)) {
    const piece: Piece =
      'row' in line ? { id: line.row.id, row: line.row } : { id: line.id, more: line.more };
    const held = pieces.get(line.facet);
    held?.set(piece.id, combine(held.get(piece.id), piece));
  }
  const rows = Object.fromEntries(
    FACETS.map((facet) => {
      const state = facets[facet];
      const known = state === undefined || (state.ok && !state.whole) ? before?.rows[facet] : undefined;
      const all = new Map(known ?? []);
      for (const [id, piece] of pieces.get(facet) ?? []) {
        if (!('row' in piece)) throw new Error(`${facet} ${id} goes on and was never begun`);
        if ('gone' in piece.row) all.delete(id);
        else all.set(id, inOrder(piece.row));
      }
      return [facet, all];
    }),
  ) as unknown as Kept['rows'];
  return {
    repository: request.repository,
    harvestedAt: request.harvestedAt,
    rows,
    facets,
    unreadable: pages.flatMap(({ unreadable }) => unreadable),
    mark: pages.at(-1)?.mark ?? null,
    requests: pages.reduce((sum, { cost }) => sum + cost.requests, 0),
    points: pages.reduce((sum, { cost }) => sum + cost.points, 0),
    steps: pages.length,
  };
}

/** As the forge is told what is known. */
export function knownFrom(kept: Kept): KnownSnapshot {
  if (kept.mark === null) throw new Error('The harvest told no mark');
  return {
    mark: JSON.parse(JSON.stringify(kept.mark)),
    harvestedAt: kept.harvestedAt,
    facets: FACETS.filter((facet) => kept.facets[facet]?.ok === true),
    async *rows<F extends FacetName>(facet: F) {
      for (const row of kept.rows[facet].values()) yield row as FacetRows[F];
    },
  };
}

/** Harvests all requests to the end; the process is killed after each so many steps, and another goes on from what was kept. */
export async function harvestAll(
  forge: Forge,
  requests: readonly HarvestRequest[],
  before: readonly Kept[] = [],
  killAfter = Number.POSITIVE_INFINITY,
): Promise<readonly Kept[]> {
  const pages = new Map<string, HarvestPage[]>(requests.map((request) => [keyOf(request.repository), []]));
  for (let round = 0; ; round += 1) {
    if (round > 500) throw new Error('The harvest does not end');
    const left = requests.filter((request) => pages.get(keyOf(request.repository))?.at(-1)?.done !== true);
    if (left.length === 0) break;
    const again = left.map((request) => ({
      ...request,
      resume: JSON.parse(JSON.stringify(pages.get(keyOf(request.repository))?.at(-1)?.resume ?? null)),
    }));
    let steps = 0;
    for await (const step of forge.harvest(again, null)) {
      keep(step);
      steps += 1;
      if (steps >= killAfter) break;
    }
  }
  return requests.map((request) =>
    fold(
      pages.get(keyOf(request.repository)) ?? [],
      request,
      before.find(({ repository }) => keyOf(repository) === keyOf(request.repository)) ?? null,
    ),
  );

  function keep(step: HarvestStep): void {
    for (const page of step.pages) pages.get(keyOf(page.repository))?.push(page);
  }
}

/** Rows of all facets, sorted by id, without when milestones were seen. */
export function contentsOf(
  kept: Kept,
  facets: readonly FacetName[] = UPDATED,
): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    facets.map((facet) => [
      facet,
      [...kept.rows[facet]]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, row]) => (facet === 'milestones' ? { ...row, seen: null } : row)),
    ]),
  );
}

function keyOf({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`;
}
