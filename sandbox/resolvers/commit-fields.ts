import type { CommitNode, RepositoryNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome, type SortedRows } from '../pages/sorted-rows.ts';
import type { WorldCommit } from '../world.ts';
import { connectionOf } from './connection-of.ts';
import { findObject } from './find-object.ts';
import type { Arguments, FieldsOf } from './resolver.ts';
import { Unplayed } from './unplayed.ts';

export const commitFields: FieldsOf<CommitNode> = {
  id: ({ id }) => id,
  oid: ({ oid }) => oid,
  abbreviatedOid: ({ oid }) => oid.slice(0, 7),
  repository: ({ repository }) => repository,
  url: ({ repository, oid }) => `${repository.world.repository.url}/commit/${oid}`,
  commitUrl: ({ repository, oid }) => `${repository.world.repository.url}/commit/${oid}`,
  resourcePath: ({ repository, oid }) => `/${repository.world.repository.nameWithOwner}/commit/${oid}`,
  messageHeadline: (commit) => rowOf(commit).messageHeadline,
  message: (commit) => rowOf(commit).messageHeadline,
  authoredDate: (commit) => rowOf(commit).authoredDate,
  committedDate: (commit) => rowOf(commit).committedDate,
  author: (commit) => rowOf(commit).author,
  committer: (commit) => rowOf(commit).committer,
  additions: (commit) => rowOf(commit).additions ?? 0,
  deletions: (commit) => rowOf(commit).deletions ?? 0,
  changedFilesIfAvailable: (commit) => rowOf(commit).changedFilesIfAvailable ?? null,
  parents: (commit, given) => {
    const sorted = remember(commit, 'parents', () => {
      const { repository } = commit;
      const parents = (rowOf(commit).parents ?? []).map((oid) => repository.commits.take(oid, null));
      return rowsAsTheyCome(parents, ({ oid }) => oid);
    });
    return connectionOf('Commit.parents', sorted, given);
  },
  associatedPullRequests: (commit, given) => {
    const sorted = remember(commit, 'associatedPullRequests', () => {
      const numbers = rowOf(commit).associatedPullRequests ?? [];
      const items = numbers.flatMap((number) => commit.repository.byNumber.get(number) ?? []);
      const pullRequests = items.filter(({ __typename }) => __typename === 'PullRequest');
      return rowsAsTheyCome(pullRequests, ({ id }) => id);
    });
    // Its order is left to GitHub by everybody: one commit has one or two of them.
    return connectionOf('Commit.associatedPullRequests', sorted, given, { obeys: ['orderBy'] });
  },
  tree: ({ repository, oid }) => findObject(repository, { expression: `${oid}:` }),
  // Null means that no check ran.
  statusCheckRollup: (commit) => {
    const rollup = commit.repository.commits.checksOf(commit);
    return rollup ? { __typename: 'StatusCheckRollup', state: rollup.state, commit } : null;
  },
  history: (commit, given) =>
    connectionOf('Commit.history', historyOf(commit, given), given, {
      direction: 'DESC',
      obeys: ['since', 'until', 'path'],
    }),
};

/**
 * Newest first on GitHub, hence kept ascending by the place among what this commit reaches: neither new commits nor an
 * old branch that is merged meanwhile move the cursors of its history.
 */
function historyOf(commit: CommitNode, given: Arguments): SortedRows<CommitNode> {
  const { since, until, path } = given;
  const name = `history ${since ?? ''} ${until ?? ''} ${path ?? ''}`;
  return remember(commit, name, () => {
    const from = typeof since === 'string' ? Date.parse(since) : Number.NEGATIVE_INFINITY;
    const to = typeof until === 'string' ? Date.parse(until) : Number.POSITIVE_INFINITY;
    const touching = typeof path === 'string' ? commitsTouching(commit.repository, path) : null;
    const rows = [];
    for (const [place, node] of commit.repository.commits.history(commit).entries()) {
      // GitHub compares the committer's date: a branch that was merged lately may be missed.
      const committed = Date.parse(rowOf(node).committedDate);
      if (committed < from || committed > to || (touching && !touching.has(node))) continue;
      rows.push({ key: place, id: node.oid, node });
    }
    return { order: 'history', rows };
  });
}

/** A commit touches a path when one of its files is it, or is in it. Merges have no files, and git leaves them out too. */
function commitsTouching(repository: RepositoryNode, path: string): ReadonlySet<CommitNode> {
  const wanted = path.replace(/^\/|\/$/g, '');
  return remember(repository, `touching ${wanted}`, () => {
    const touching = new Set<CommitNode>();
    for (const node of repository.commits.all()) {
      const files = node.row?.files ?? [];
      if (wanted === '' || files.some((file) => file === wanted || file.startsWith(`${wanted}/`))) {
        touching.add(node);
      }
    }
    return touching;
  });
}

function rowOf(commit: CommitNode): WorldCommit {
  if (commit.row) return commit.row;
  throw new Unplayed(`commit ${commit.oid}, of which the world knows the oid alone, beyond oid and id`);
}
