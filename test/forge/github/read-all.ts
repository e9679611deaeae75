import { githubTransport } from '../../../functions/adapters/github-transport.ts';
import { keyedSecrets } from '../../../functions/adapters/secrets.ts';
import { githubForge, type Sleep } from '../../../functions/forge/github/github-forge.ts';
import type {
  Forge,
  HarvestedRow,
  HarvestPage,
  HarvestRequest,
  HarvestStep,
} from '../../../functions/model/ports.ts';
import { FACETS, type FacetName, type FacetRows } from '../../../functions/model/snapshot.ts';
import { combine, inOrder, type Piece } from '../../../functions/pipeline/harvest/combine-rows.ts';

export const TEST_NOW = new Date('2026-08-02T06:00:00Z');
export const TEST_TOKEN = 'ghp_testtesttesttesttesttesttesttest';

/** The forge as it is, over a real socket, without its pauses. */
export function forgeAt(
  url: string,
  now: () => Date = () => TEST_NOW,
  timeoutSeconds = 15,
  sleep: Sleep = async () => undefined,
): Forge {
  const transport = githubTransport({ url, token: TEST_TOKEN, timeoutSeconds });
  return githubForge(transport, keyedSecrets('a key of the test'), { now }, sleep);
}

export function aRequest(part: Partial<HarvestRequest> = {}): HarvestRequest {
  return {
    repository: { owner: 'harbour', name: 'quay' },
    facets: FACETS,
    harvestedAt: '2026-08-02T06:00:00Z',
    since: null,
    resume: null,
    ...part,
  };
}

export async function pagesOf(
  forge: Forge,
  request: HarvestRequest,
  deadline: string | null = null,
): Promise<readonly HarvestPage[]> {
  return (await stepsOf(forge, [request], deadline)).flatMap(({ pages }) => pages);
}

export async function stepsOf(
  forge: Forge,
  requests: readonly HarvestRequest[],
  deadline: string | null = null,
): Promise<readonly HarvestStep[]> {
  const steps: HarvestStep[] = [];
  for await (const step of forge.harvest(requests, deadline)) steps.push(step);
  return steps;
}

/** What all pages say of each facet. */
export function facetsOf(pages: readonly HarvestPage[]): HarvestPage['facets'] {
  return Object.assign({}, ...pages.map(({ facets }) => facets));
}

export function rowsOf(pages: readonly HarvestPage[], facet: FacetName): readonly HarvestedRow[] {
  return pages.flatMap(({ rows }) => rows).filter((row) => row.facet === facet);
}

/** Rows of a facet as the pipeline puts them together from all pages, by id in order of their first coming. */
export function wholeRowsOf<F extends FacetName>(
  pages: readonly HarvestPage[],
  facet: F,
): readonly FacetRows[F][] {
  const pieces = new Map<string, Piece>();
  for (const row of rowsOf(pages, facet)) {
    const piece: Piece = 'row' in row ? { id: row.row.id, row: row.row } : { id: row.id, more: row.more };
    pieces.set(piece.id, combine(pieces.get(piece.id), piece));
  }
  return [...pieces.values()].map((piece) => ('row' in piece ? inOrder(piece.row) : {}) as FacetRows[F]);
}
