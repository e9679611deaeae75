import type { HarvestedRow, Secrets } from '../../../model/ports.ts';
import type { FacetName, RepositoryName } from '../../../model/snapshot.ts';
import type { GithubError } from '../github-transport.ts';
import { mapCommit } from '../map/map-commit.ts';
import { mapDiscussion } from '../map/map-discussion.ts';
import { mapChange, mapIssue } from '../map/map-item.ts';
import { mapMilestone } from '../map/map-milestone.ts';
import { mapRelease } from '../map/map-release.ts';
import { mapRepository } from '../map/map-repository.ts';
import type { RootName } from '../queries/page-query.ts';
import { reasonAt } from '../reason-at.ts';
import type { Connection, WireRepository } from '../wire.ts';
import { type ChainPlace, facetOf, liveRoots, pathOf, type Root } from './chain-place.ts';
import { type Histories, historiesOf } from './histories.ts';
import { closeFacets, type Reading } from './reading.ts';
import { type Mapped, NOTHING, type Scan, scanConnection } from './scan-connection.ts';

type Path = readonly (string | number)[];

interface Context {
  readonly name: RepositoryName;
  readonly errors: readonly GithubError[];
  readonly secrets: Pick<Secrets, 'hash'>;
  readonly harvestedAt: string;
}

/** Reads a page of all chains that it was asked for. What GitHub left out is named; everything else is kept. */
export function readPage(
  repository: WireRepository | null,
  asked: readonly RootName[],
  place: ChainPlace,
  context: Context,
): Reading {
  if (repository === null) return nothingThere(place, context);
  const histories = historiesOf(repository, place, context.errors);
  const scans = new Map(
    liveRoots(place)
      .filter((root) => asked.includes(root))
      .map((root) => [root, scanRoot(root, repository, histories, place, context)] as const),
  );
  const failed: Partial<Record<FacetName, string>> = {};
  for (const [root, { failure }] of scans) if (failure !== undefined) failed[facetOf(root)] = failure;
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
  return closeFacets(
    {
      rows: [...itself, ...all.flatMap(({ rows }) => rows)],
      unreadable: all.flatMap(({ unreadable }) => unreadable),
      place: {
        ...place,
        begun: true,
        head: histories.head,
        roots,
        queue: [...place.queue, ...all.flatMap(({ unfinished }) => unfinished)],
      },
    },
    failed,
  );
}

function nothingThere(place: ChainPlace, { name, errors }: Context): Reading {
  const missing = errors.some(({ type }) => type === 'NOT_FOUND') || errors.length === 0;
  const reason = missing
    ? `There is no repository ${name.owner}/${name.name}, or the token may not see it`
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

function scanRoot(
  root: RootName,
  repository: WireRepository,
  { wire, path, head, failure }: Histories,
  place: ChainPlace,
  context: Context,
): Scan {
  const { errors, secrets, harvestedAt } = context;
  const scan = <Node>(
    where: Path,
    connection: Connection<Node> | null | undefined,
    map: (node: Node, reasons: ReadonlyMap<string, string>) => Mapped,
  ): Scan => scanConnection(root, place.roots[root] ?? null, where, connection ?? null, errors, map);

  switch (root) {
    case 'labels':
      return scan(['repository', 'labels'], repository.labels, ({ id, name, description }) => ({
        row: { facet: 'labels', row: { id, name, description } },
      }));
    case 'milestones':
      return scan(['repository', 'milestones'], repository.milestones, (milestone) => ({
        row: { facet: 'milestones', row: mapMilestone(milestone, harvestedAt) },
      }));
    case 'releases':
      return scan(['repository', 'releases'], repository.releases, (release) => ({
        row: { facet: 'releases', row: mapRelease(release) },
      }));
    case 'issues':
      return scan(['repository', 'issues'], repository.issues, (issue, reasons) => {
        const { row, unfinished } = mapIssue(issue, reasons);
        return { row: { facet: 'issues', row }, unfinished };
      });
    case 'changes':
      return scan(['repository', 'pullRequests'], repository.pullRequests, (change, reasons) => {
        const { row, unfinished } = mapChange(change, reasons);
        return { row: { facet: 'changes', row }, unfinished };
      });
    case 'discussions':
      return scan(['repository', 'discussions'], repository.discussions, (discussion, reasons) => {
        const { row, unfinished } = mapDiscussion(discussion, reasons);
        return { row: { facet: 'discussions', row }, unfinished };
      });
    default:
      if (head === null || failure !== null) return NOTHING;
  }
  if (root === 'commits')
    return scan([...path, root], wire?.commits, (commit) => ({
      row: { facet: 'commits', row: mapCommit(commit, secrets) },
    }));
  const file = pathOf(root);
  return scan([...path, root], wire?.[root], ({ oid }) => ({
    row: { facet: 'pathCommits', row: { id: `${oid}:${file}`, oid, path: file } },
  }));
}
