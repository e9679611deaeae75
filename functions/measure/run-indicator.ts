import type { Tally } from '../model/finding.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { EvidenceItem, Indicator, NotCounted } from './indicator.ts';
import type { SomeTables } from './tables/read-tables.ts';
import type { Tables } from './tables/tables.ts';

export interface MonthEnd {
  readonly month: string;
  /** Last millisecond of the month in the configured zone. */
  readonly t: number;
}

export interface Counted {
  /** Of 13 months, oldest first. */
  readonly tallies: readonly Tally[];
  /** For the last of them. */
  readonly evidence: readonly EvidenceItem[];
  readonly beside: { readonly says: string; readonly evidence: readonly EvidenceItem[] } | null;
}

/** Runs one indicator over the months. A facet that it needs and that could not be read makes every month unavailable. */
export function runIndicator(
  indicator: Indicator,
  tables: SomeTables,
  facets: Snapshot['facets'],
  months: readonly MonthEnd[],
): Counted {
  const missing = indicator.needs.find((facet) => tables[facet] === undefined);
  if (missing !== undefined) {
    const state = facets[missing];
    const reason = `${missing} could not be read: ${state.ok ? 'no row of it is there' : state.reason}`;
    return {
      tallies: months.map(({ month }) => ({ month, none: 'unavailable', reason })),
      evidence: [],
      beside: null,
    };
  }
  const given = tables as Tables;
  const tallies = months.map(({ month, t }): Tally => {
    const counts = indicator.count(given, t);
    return isNotCounted(counts) ? { month, ...counts } : { month, counts };
  });
  const last = tallies.at(-1)!;
  if ('none' in last) return { tallies, evidence: [], beside: null };
  const { t } = months.at(-1)!;
  const beside = indicator.beside?.evidence(given, t) ?? [];
  return {
    tallies,
    evidence: indicator.evidence(given, t),
    beside: beside.length === 0 ? null : { says: indicator.beside!.says(beside.length), evidence: beside },
  };
}

function isNotCounted(counts: unknown): counts is NotCounted {
  // Counts by person may have a person called `none`.
  return typeof counts === 'object' && counts !== null && 'none' in counts && typeof counts.none === 'string';
}
