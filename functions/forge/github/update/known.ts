import { ITEM_FACETS, type ItemFacet, type KnownSnapshot } from '../../../model/ports.ts';
import type { ChangeRow } from '../../../model/snapshot.ts';
import { TOO_MANY_FILES } from '../map/map-lists.ts';
import type { CheckToRead, ItemToRead } from './update-place.ts';

/** What an update needs of the rows that are known: few fields of many rows, held while it runs. */
export interface Known {
  /** When each item was created (ISO), by its id. */
  readonly items: Readonly<Record<ItemFacet, ReadonlyMap<string, string>>>;
  /** Open changes and those merged lately. */
  readonly checks: readonly CheckToRead[];
  /** Items with lists that did not come whole. */
  readonly incomplete: readonly ItemToRead[];
  /** Name of each label, and number of each milestone, by its id. */
  readonly named: Readonly<Record<'labels' | 'milestones', ReadonlyMap<string, string>>>;
  /** Id of the repository; `null`: not known. */
  readonly repository: string | null;
}

const DAY_MS = 86_400_000;
/** Checks of a change that was merged longer ago have ended. */
const CHECKED_DAYS = 30;

const loaded = new WeakMap<KnownSnapshot, Promise<Known>>();

/** Reads the rows once for each snapshot. */
export function knownOf(since: KnownSnapshot): Promise<Known> {
  const known = loaded.get(since) ?? load(since);
  loaded.set(since, known);
  return known;
}

async function load(since: KnownSnapshot): Promise<Known> {
  const items = { issues: new Map(), changes: new Map(), discussions: new Map() } satisfies Record<
    ItemFacet,
    Map<string, string>
  >;
  const named = { labels: new Map<string, string>(), milestones: new Map<string, string>() };
  const checks: CheckToRead[] = [];
  const incomplete: ItemToRead[] = [];
  let repository: string | null = null;
  const merged = Date.parse(since.harvestedAt) - CHECKED_DAYS * DAY_MS;
  if (since.facets.includes('repository'))
    for await (const { id } of since.rows('repository')) repository = id;
  if (since.facets.includes('labels'))
    for await (const { id, name } of since.rows('labels')) named.labels.set(id, name);
  if (since.facets.includes('milestones'))
    for await (const { id, number } of since.rows('milestones')) named.milestones.set(id, `${number}`);
  for (const facet of ITEM_FACETS) {
    if (!since.facets.includes(facet)) continue;
    for await (const row of since.rows(facet)) {
      items[facet].set(row.id, row.createdAt);
      if (mayMend(row.incomplete)) incomplete.push({ facet, id: row.id, threads: true, tries: 0 });
      if ('checks' in row && mayChange(row, merged)) checks.push({ id: row.id, was: row.checks, tries: 0 });
    }
  }
  return { items, checks, incomplete, named, repository };
}

/** Of too many files GitHub tells no more the next time. */
function mayMend(incomplete: ChangeRow['incomplete'] = {}): boolean {
  return Object.values(incomplete).some((reason) => reason !== TOO_MANY_FILES);
}

function mayChange({ state, mergedAt }: ChangeRow, merged: number): boolean {
  return state === 'open' || (mergedAt !== null && Date.parse(mergedAt) >= merged);
}
