import { isDeepStrictEqual } from 'node:util';
import type {
  Forge,
  HarvestedRow,
  HarvestPage,
  HarvestRequest,
  KnownSnapshot,
} from '../../functions/model/ports.ts';
import type { FacetName, FacetRows } from '../../functions/model/snapshot.ts';

/** What a repository has now; of a facet that is not here the forge says that it cannot be read. */
export type Contents = { readonly [F in FacetName]?: readonly FacetRows[F][] };

/** By `owner/name`. */
export type Places = Readonly<Record<string, Contents>>;

export interface ScriptedForge extends Forge {
  /** Each request for each repository: what it was asked for, and how often pages of it were told. */
  readonly requests: HarvestRequest[];
  readonly told: string[];
}

/**
 * Tells rows as a forge would, for the pipeline's own logic: everything where nothing is known, and otherwise what is
 * different, with tombstones. Two lines of every repository a step.
 */
export function scriptedForge(places: Places): ScriptedForge {
  const requests: HarvestRequest[] = [];
  const told: string[] = [];
  return {
    requests,
    told,
    async *harvest(asked) {
      requests.push(...asked);
      const harvests = [];
      for (const request of asked) {
        const { lines, facets } = await script(request, places);
        harvests.push({ request, lines, facets, at: Number(request.resume?.at ?? 0) });
      }
      while (harvests.some(({ at, lines }) => at <= lines.length)) {
        const pages: HarvestPage[] = [];
        for (const harvest of harvests) {
          const { request, lines, facets, at } = harvest;
          if (at > lines.length) continue;
          harvest.at = at + 2;
          const done = harvest.at > lines.length;
          const { repository } = request;
          told.push(`${repository.owner}/${repository.name} from ${at}`);
          pages.push({
            repository,
            rows: lines.slice(at, at + 2),
            facets: done ? facets : {},
            unreadable: [],
            done,
            mark: done ? { of: request.harvestedAt } : null,
            resume: { at: harvest.at },
            cost: { requests: 1, points: 1 },
            progress: {},
          });
        }
        yield { pages, resumeAt: null };
      }
    },
  };
}

async function script({ repository, facets: asked, since }: HarvestRequest, places: Places) {
  const contents = places[`${repository.owner}/${repository.name}`] ?? {};
  const lines: HarvestedRow[] = [];
  const facets: { [F in FacetName]?: HarvestPage['facets'][F] } = {};
  for (const facet of asked) {
    const rows = contents[facet];
    const known = since?.facets.includes(facet) === true ? since : null;
    if (rows === undefined) facets[facet] = { ok: false, reason: 'HTTP 502', whole: false };
    else {
      facets[facet] = { ok: true, whole: known === null };
      lines.push(...(await linesOf(facet, rows, known)));
    }
  }
  return { lines, facets };
}

async function linesOf<F extends FacetName>(
  facet: F,
  rows: readonly FacetRows[F][],
  known: KnownSnapshot | null,
): Promise<readonly HarvestedRow[]> {
  const before = new Map<string, FacetRows[F]>();
  if (known !== null) for await (const row of known.rows(facet)) before.set(row.id, row);
  const there = new Set(rows.map(({ id }) => id));
  const different = rows.filter((row) => !isDeepStrictEqual(row, before.get(row.id)));
  const gone = [...before.keys()].filter((id) => !there.has(id)).map((id) => ({ id, gone: true }));
  return [...different, ...gone].map((row) => ({ facet, row }) as HarvestedRow);
}
