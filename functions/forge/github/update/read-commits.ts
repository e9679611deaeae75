import type { Secrets } from '../../../model/ports.ts';
import { mapCommit } from '../map/map-commit.ts';
import { reasonAt } from '../reason-at.ts';
import { readMark } from './github-mark.ts';
import { notCome, withScan } from './page-of-scan.ts';
import { readRows } from './read-rows.ts';
import { ALL_PATH_SCANS } from './scans.ts';
import { type HistoryPlace, historySince, NEW_SCAN } from './update-place.ts';
import { type UpdateContext, type UpdateReading, withPlace } from './update-reading.ts';
import type { WireHistory, WireIndex } from './update-wire.ts';

/**
 * Reads a page of the recent history of the default branch. Time alone does not tell what is new: a branch that was
 * merged lately has older commits, and after a forced push old ones are gone. Then more of it is read, at last all.
 */
export function readCommits(
  before: UpdateReading,
  wire: WireIndex,
  alias: string,
  context: UpdateContext,
  secrets: Pick<Secrets, 'hash'>,
): UpdateReading {
  const { history, scans } = before.place;
  const begins = scans.commits?.cursor == null;
  const path = begins ? [alias, 'defaultBranchRef', 'target'] : [alias, 'later'];
  const target = begins
    ? ((wire.defaultBranchRef?.target ?? null) as WireHistory | null)
    : (wire.later ?? null);
  if (target === null) return noHistory(before, alias, path, begins, context);
  const head = begins ? (target.oid ?? null) : history.head;
  const now: HistoryPlace = {
    ...history,
    head,
    ...(wire.old?.committedDate && { oldDate: wire.old.committedDate }),
  };
  if (begins && history.since !== null) {
    const trouble = reasonAt(context.errors, [alias, 'old']);
    if (trouble !== null) return notCome(before, 'commits', [alias, 'old'], context.errors);
    if (history.old === null || wire.old == null) return readAll(before, now);
    if (olderThan(target) !== olderThan(wire.old)) return readMore(before, now, context);
  }
  const wanted = before.place.open.includes('commits');
  const met = history.met || (target.recent?.nodes ?? []).some((commit) => commit?.oid === history.old);
  const read = readRows(before, 'commits', [...path, 'recent'], target.recent, context, (commit) => ({
    facet: 'commits',
    row: mapCommit(commit, secrets),
  }));
  const reading = withPlace(wanted ? read : { ...read, rows: before.rows, unreadable: before.unreadable }, {
    history: { ...now, met },
  });
  return reading.place.scans.commits === undefined ? afterCommits(reading) : reading;
}

/** How many commits are before the time that is read again. */
function olderThan({ whole, recent }: NonNullable<WireIndex['old']> | WireHistory): number {
  return (whole?.totalCount ?? 0) - (recent?.totalCount ?? 0);
}

function readMore(reading: UpdateReading, history: HistoryPlace, { request }: UpdateContext): UpdateReading {
  const mark = readMark(request.since);
  const widened = history.widened + 1;
  const since = mark === null ? null : historySince(mark, widened);
  return restarted(reading, { ...history, widened, since });
}

function readAll(reading: UpdateReading, history: HistoryPlace): UpdateReading {
  return restarted(reading, { ...history, since: null });
}

function restarted(reading: UpdateReading, history: HistoryPlace): UpdateReading {
  const again = withScan(reading, 'commits', NEW_SCAN);
  return withPlace(again, { history: { ...history, met: false } });
}

/** The old head is among what was read, unless it is older than that or a forced push took it away. */
function afterCommits(reading: UpdateReading): UpdateReading {
  const { history, open } = reading.place;
  const { old, head, since, met, oldDate } = history;
  const shouldMeet = since !== null && oldDate !== undefined && Date.parse(oldDate) >= Date.parse(since);
  if (shouldMeet && !met && old !== head) return readAll(reading, history);
  if (!open.includes('pathCommits') || (since !== null && old === head)) return reading;
  const paths = Object.fromEntries(ALL_PATH_SCANS.map((name) => [name, NEW_SCAN]));
  return withPlace(reading, { scans: { ...reading.place.scans, ...paths } });
}

/** An empty repository, or trouble. */
function noHistory(
  reading: UpdateReading,
  alias: string,
  path: readonly string[],
  begins: boolean,
  { errors }: UpdateContext,
): UpdateReading {
  const trouble = reasonAt(errors, begins ? [alias, 'defaultBranchRef'] : path);
  const { history } = reading.place;
  if (trouble !== null || (!begins && history.since === null))
    return notCome(reading, 'commits', begins ? [alias, 'defaultBranchRef'] : path, errors);
  // Pushed over while it was read: what is the head now is read.
  if (!begins) return readAll(reading, history);
  return withPlace(withScan(reading, 'commits', null), { history: { ...history, head: null, since: null } });
}
