import type { CataloguedEdition } from '../../model/catalogue.ts';
import type { Status } from '../../model/finding.ts';
import type { KINDS, Kind } from '../../model/kinds.ts';
import { monthName } from '../format.ts';
import { STATUS_WORDS } from '../status-words.ts';

type Key = 'neglected' | 'watch' | 'fine' | 'none';

/** The grades of one kind of work over the months. */
export interface GradeLine {
  readonly title: string;
  /** Oldest first. */
  readonly signs: { readonly key: Key; readonly symbol: string }[];
  /** The same in words: `neglected since April, watch before`. */
  readonly says: string;
}

/** @param months oldest first, the last is the newest; a month without a letter has no edition */
export function gradeLine(
  { kind, name }: (typeof KINDS)[number],
  months: readonly { readonly month: string; readonly edition: CataloguedEdition | null }[],
): GradeLine {
  const grades = months.map(({ month, edition }) => ({ month, status: statusIn(edition, kind) }));
  return { title: name, signs: grades.map(({ status }) => sign(status)), says: told(grades) };
}

/** The status of a kind in an edition; null where that has none of it. */
export function statusIn(edition: CataloguedEdition | null, wanted: Kind): Status | null {
  return edition?.kinds.find(({ kind }) => kind === wanted)?.status ?? null;
}

function sign(status: Status | null): GradeLine['signs'][number] {
  if (status === null) return { key: 'none', symbol: '·' };
  const { key, symbol } = STATUS_WORDS[status];
  return { key, symbol };
}

interface Grade {
  readonly month: string;
  readonly status: Status | null;
}

function told(grades: readonly Grade[]): string {
  const known = grades.filter((grade): grade is Grade & { status: Status } => grade.status !== null);
  const last = known.at(-1);
  if (last === undefined) return 'not measured';
  const word = STATUS_WORDS[last.status].word;
  const before = known.findLast(({ status }) => status !== last.status);
  if (before === undefined)
    return known.length === 1
      ? `${word} in ${monthName(last.month)}`
      : `${word} in all ${known.length} letters`;
  const since = known[known.indexOf(before) + 1]!;
  return `${word} since ${monthName(since.month)}, ${STATUS_WORDS[before.status].word} before`;
}
