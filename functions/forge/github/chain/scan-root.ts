import type { Secrets } from '../../../model/ports.ts';
import type { RepositoryName } from '../../../model/snapshot.ts';
import type { GithubError } from '../github-transport.ts';
import { mapLabel } from '../map/map-label.ts';
import { mapMilestone } from '../map/map-milestone.ts';
import { mapPathCommit } from '../map/map-path-commit.ts';
import { mapRelease } from '../map/map-release.ts';
import type { RootName } from '../queries/page-query.ts';
import type { Connection, WireRepository } from '../wire.ts';
import { type ChainPlace, facetOf, pathOf } from './chain-place.ts';
import type { Histories } from './histories.ts';
import { mapNode, type WireNode } from './map-node.ts';
import { type Mapped, NOTHING, type Scan, scanConnection } from './scan-connection.ts';
import { MOST_TRIES, type SizedFacet } from './step.ts';

type Path = readonly (string | number)[];

export interface Context {
  readonly name: RepositoryName;
  readonly errors: readonly GithubError[];
  readonly secrets: Pick<Secrets, 'hash'>;
  readonly harvestedAt: string;
}

/** One chain's part of a page. Issues or discussions that are switched off are none, whatever GitHub says of the list. */
export function scanRoot(
  root: RootName,
  repository: WireRepository,
  histories: Histories,
  place: ChainPlace,
  context: Context,
): Scan {
  const scan = scanAsked(root, repository, histories, place, context);
  const off =
    (root === 'issues' && repository.hasIssuesEnabled === false) ||
    (root === 'discussions' && repository.hasDiscussionsEnabled === false);
  return off && scan.rows.length === 0 ? NOTHING : scan;
}

function scanAsked(
  root: RootName,
  repository: WireRepository,
  { wire, path, head, failure }: Histories,
  place: ChainPlace,
  context: Context,
): Scan {
  const { errors, secrets, harvestedAt } = context;
  const last = (place.tries[facetOf(root)] ?? 0) >= MOST_TRIES - 1;
  const scan = <Node>(
    where: Path,
    connection: Connection<Node> | null | undefined,
    map: (node: Node, reasons: ReadonlyMap<string, string>) => Mapped,
  ): Scan => scanConnection(root, place.roots[root] ?? null, where, connection ?? null, errors, map, last);
  const items = (facet: SizedFacet, where: Path, connection: Connection<WireNode> | null | undefined): Scan =>
    scan(where, connection, (node, reasons) => mapNode(facet, node, reasons, secrets));

  switch (root) {
    case 'labels':
      return scan(['repository', 'labels'], repository.labels, (label) => ({
        row: { facet: 'labels', row: mapLabel(label) },
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
      return items(root, ['repository', 'issues'], repository.issues);
    case 'changes':
      return items(root, ['repository', 'pullRequests'], repository.pullRequests);
    case 'discussions':
      return items(root, ['repository', 'discussions'], repository.discussions);
    default:
      if (head === null || failure !== null) return NOTHING;
  }
  if (root === 'commits') return items(root, [...path, root], wire?.commits);
  const file = pathOf(root);
  return scan([...path, root], wire?.[root], (commit) => ({ row: mapPathCommit(commit, file) }));
}
