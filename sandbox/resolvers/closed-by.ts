import type { PlayedWorlds } from '../nodes/index-worlds.ts';
import type { IssueNode, PullRequestNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome, type SortedRows } from '../pages/sorted-rows.ts';

/** The issues that a change closes, of its own repository and of others. One that is not played is not there. */
export function closedBy(pullRequest: PullRequestNode, worlds: PlayedWorlds): SortedRows<IssueNode> {
  return remember(pullRequest, 'closingIssuesReferences', () => {
    const { repository, row } = pullRequest;
    const issues = (row.closingIssuesReferences ?? []).flatMap((reference) => {
      if (typeof reference === 'number') return repository.byNumber.get(reference) ?? [];
      const [owner = '', name = ''] = reference.nameWithOwner.split('/');
      return worlds.repository(owner, name)?.byNumber.get(reference.number) ?? [];
    });
    return rowsAsTheyCome(
      issues.filter((item) => item.__typename === 'Issue'),
      ({ id }) => id,
    );
  });
}
