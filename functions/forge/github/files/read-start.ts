import type { HarvestRequest } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import { isNotThere, noRepository } from '../no-repository.ts';
import { reasonAt } from '../reason-at.ts';
import { isToVisit } from './files-news.ts';
import { closeWalk, type FilesReading, failWalk } from './files-reading.ts';
import type { WireFilesStart, WireTree } from './files-wire.ts';
import { foundFiles } from './found-files.ts';
import { knownFiles } from './known-files.ts';
import { knownFacets, takeFiles } from './take-files.ts';
import type { Walk } from './walk.ts';

/** Reads the head and its root folder, or why there is none. */
export async function readStart(
  wire: WireFilesStart | null,
  walk: Walk,
  asked: string,
  request: HarvestRequest,
  errors: readonly GithubError[],
): Promise<FilesReading> {
  if (wire === null) return withoutRepository(walk, request, errors);
  // What it says of itself does not stand in for anything.
  if (walk.of === 'organization' && request.repository.name.toLowerCase() === '.github')
    return nothingThere(walk);
  const commit = wire.object;
  const failure =
    reasonAt(errors, ['repository', 'object']) ?? reasonAt(errors, ['repository', 'defaultBranchRef']);
  if (commit === null && failure === null)
    return asked === 'HEAD' ? nothingThere(walk) : { ...nothingFrom(walk), walk: { ...walk, moved: true } };
  const tree = commit?.tree ?? null;
  if (commit === null || tree === null || wire.defaultBranchRef === null)
    return failWalk(
      walk,
      failure ?? 'GitHub does not tell the files at the head of the default branch. Run harvest again later',
    );
  const head = { oid: commit.oid, branch: wire.defaultBranchRef.name, url: wire.url };
  return readRoot(tree, { ...walk, head }, request);
}

async function readRoot(tree: WireTree, walk: Walk, request: HarvestRequest): Promise<FilesReading> {
  const root = { path: '', oid: tree.oid };
  const found = foundFiles(tree.entries ? [{ path: '', entries: tree.entries }] : [], request);
  const withRoot = {
    ...found,
    rows: new Map(found.rows).set('/', { id: '/', kind: 'folder', oid: tree.oid, bytes: null }),
    unread: tree.entries ? found.unread : [root],
  };
  const known = await knownFiles(walk, request);
  if (!isToVisit(root, known, walk))
    return closeWalk({ rows: [], unreadable: [], walk }, knownFacets(known, walk));
  return takeFiles(withRoot, walk, request);
}

/** No owner has to have a `.github` repository. */
function withoutRepository(
  walk: Walk,
  { repository }: HarvestRequest,
  errors: readonly GithubError[],
): FilesReading {
  const missing = isNotThere(errors);
  if (missing && walk.of === 'organization') return nothingThere(walk);
  if (!missing)
    return failWalk(
      walk,
      reasonAt(errors, ['repository']) ??
        reasonAt(errors, []) ??
        'GitHub did not give the repository. Run harvest again later',
    );
  const reason = noRepository(repository);
  return { ...failWalk(walk, reason), missing: reason };
}

/** All rows that there are were told: none. */
function nothingThere(walk: Walk): FilesReading {
  return closeWalk(
    { rows: [], unreadable: [], walk: { ...walk, head: { oid: '', branch: '', url: '' } } },
    [],
  );
}

/** Nothing came, and the walk goes on from there. */
export function nothingFrom(walk: Walk): FilesReading {
  return { rows: [], unreadable: [], facets: {}, walk };
}
