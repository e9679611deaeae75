import type { ChangeRow, IssueRow } from '../../../model/snapshot.ts';
import type { Continuation } from '../chain/chain-place.ts';
import type { WireChange, WireIssue } from '../wire.ts';
import { checkOutcome } from './check-outcome.ts';
import { mapActor, mapAssociation } from './map-actor.ts';
import { mapLists } from './map-lists.ts';

export interface MappedItem<Row> {
  readonly row: Row;
  /** Lists that go on. */
  readonly unfinished: readonly Continuation[];
}

/** @param reasons why a field is missing or has holes, by GitHub's name of it. */
export function mapIssue(issue: WireIssue, reasons: ReadonlyMap<string, string>): MappedItem<IssueRow> {
  const { lists, unfinished } = mapLists('issues', issue, reasons);
  const row: IssueRow = {
    ...itemFields(issue),
    state: issue.state === 'OPEN' ? 'open' : 'closed',
    stateReason: issue.stateReason,
    labels: lists.labels ?? [],
    assignees: lists.assignees ?? [],
    comments: lists.comments ?? [],
    events: lists.events ?? [],
    ...incompleteOf(lists),
  };
  return { row, unfinished };
}

/** @param reasons why a field is missing or has holes, by GitHub's name of it. */
export function mapChange(change: WireChange, reasons: ReadonlyMap<string, string>): MappedItem<ChangeRow> {
  const { lists, unfinished } = mapLists('changes', change, reasons);
  const row: ChangeRow = {
    ...itemFields(change),
    state: change.state === 'MERGED' ? 'merged' : change.state === 'OPEN' ? 'open' : 'closed',
    draft: change.isDraft,
    mergedAt: change.mergedAt,
    mergedBy: mapActor(change.mergedBy),
    mergeCommit: change.mergeCommit?.oid ?? null,
    baseBranch: change.baseRefName,
    headOid: change.headRefOid,
    additions: change.additions,
    deletions: change.deletions,
    labels: lists.labels ?? [],
    assignees: lists.assignees ?? [],
    comments: lists.comments ?? [],
    events: lists.events ?? [],
    checks: checkOutcome(change.statusCheckRollup),
    closes: lists.closes ?? [],
    files: lists.files ?? null,
    commits: lists.commits ?? [],
    reviews: lists.reviews ?? [],
    threads: lists.threads ?? [],
    ...incompleteOf(lists),
  };
  return { row, unfinished };
}

function itemFields(item: WireIssue | WireChange) {
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    author: mapActor(item.author),
    association: mapAssociation(item.authorAssociation),
    createdAt: item.createdAt,
    closedAt: item.closedAt,
    milestone: item.milestone?.number ?? null,
  } as const;
}

function incompleteOf({ incomplete }: { readonly incomplete?: Readonly<Record<string, string>> }) {
  return incomplete === undefined ? {} : { incomplete };
}
