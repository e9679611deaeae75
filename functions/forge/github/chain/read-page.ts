import type { HarvestedRow } from '../../../model/ports.ts';
import type { FacetName } from '../../../model/snapshot.ts';
import { mapRepository } from '../map/map-repository.ts';
import { isNotThere, noRepository } from '../no-repository.ts';
import type { RootName } from '../queries/page-query.ts';
import { reasonAt } from '../reason-at.ts';
import type { WireRepository } from '../wire.ts';
import { type ChainPlace, facetOf, liveRoots, pathOf, type Root } from './chain-place.ts';
import { type Histories, historiesOf } from './histories.ts';
import { closeFacets, type Reading } from './reading.ts';
import type { Scan } from './scan-connection.ts';
import { type Context, scanRoot } from './scan-root.ts';

/** A page, and the chains that did not come and may come yet; `place` has them where they were. */
export interface ReadPage {
  readonly reading: Reading;
  readonly troubled: readonly { readonly root: RootName; readonly reason: string }[];
}

/** Reads a page of all chains that it was asked for. What GitHub left out is named; everything else is kept. */
export function readPage(
  repository: WireRepository | null,
  asked: readonly RootName[],
  place: ChainPlace,
  context: Context,
): ReadPage {
  if (repository === null) return { reading: nothingThere(place, context), troubled: [] };
  const histories = historiesOf(repository, place, context.errors);
  const scans = new Map(
    liveRoots(place)
      .filter((root) => asked.includes(root))
      .map((root) => [root, scanRoot(root, repository, histories, place, context)] as const),
  );
  const failures = [...scans].flatMap(([root, { failure }]) =>
    failure === undefined ? [] : [{ root, ...failure }],
  );
  const lasting = failures.filter(({ passing }) => !passing);
  const lostPaths = lasting.filter(({ root }) => facetOf(root) === 'pathCommits');
  const failed: Partial<Record<FacetName, string>> = {};
  for (const { root, reason } of lasting) if (facetOf(root) !== 'pathCommits') failed[facetOf(root)] = reason;
  if (histories.failure !== null) {
    failed.commits = histories.failure;
    failed.pathCommits = histories.failure;
  }

  const roots = Object.fromEntries(
    liveRoots(place).flatMap((root) => {
      const next = nextRoot(root, scans.get(root), place, histories);
      return next === null ? [] : [[root, next]];
    }),
  );
  const all = [...scans.values()];
  const wanted = !place.begun && place.open.includes('repository');
  const itself: readonly HarvestedRow[] = wanted
    ? [{ facet: 'repository', row: mapRepository(repository) }]
    : [];
  const reading = closeFacets(
    {
      rows: [...itself, ...all.flatMap(({ rows }) => rows)],
      unreadable: [
        ...all.flatMap(({ unreadable }) => unreadable),
        ...lostPaths.map(({ root, reason }) => ({
          facet: 'pathCommits' as const,
          id: pathOf(root),
          reason,
        })),
      ],
      place: {
        ...place,
        begun: true,
        head: histories.head,
        roots,
        queue: [...place.queue, ...all.flatMap(({ unfinished }) => unfinished)],
        lacking: [...place.lacking, ...all.flatMap(({ lacking }) => lacking)],
        singles: [...place.singles, ...all.flatMap(({ singles }) => singles)],
      },
    },
    failed,
  );
  return { reading, troubled: failures.filter(({ passing }) => passing) };
}

function nothingThere(place: ChainPlace, { name, errors }: Context): Reading {
  const reason = isNotThere(errors)
    ? noRepository(name)
    : (reasonAt(errors, ['repository']) ?? reasonAt(errors, []) ?? '');
  const failed = Object.fromEntries(place.open.map((facet) => [facet, reason]));
  return closeFacets({ rows: [], unreadable: [], place: { ...place, begun: true } }, failed);
}

/** Where there is no commit at all, the chains of history have ended, whether they were asked for or not. */
function nextRoot(
  root: RootName,
  scan: Scan | undefined,
  place: ChainPlace,
  { head }: Histories,
): Root | null {
  if (scan !== undefined) return scan.next;
  const ofHistory = facetOf(root) === 'commits' || facetOf(root) === 'pathCommits';
  return ofHistory && head === null ? null : (place.roots[root] ?? null);
}
