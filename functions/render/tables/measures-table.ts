import type { Finding } from '../../model/finding.ts';
import type { Measure } from '../../model/report.ts';
import type { Cell, Table } from './table.ts';

const COLUMNS = [
  'finding',
  'title',
  'status',
  'movement',
  'value',
  'over',
  'unit',
  'part',
  'n',
  'of',
  'usual',
  'watch_at',
  'neglected_at',
  'figure',
  'comparison',
  'worse_in',
  'set_aside',
  'reason',
];

/** Figures as numbers and as they are told; what stands for several findings has words alone. */
export function measuresTable(
  name: string,
  rows: readonly { readonly measure: Measure | null; readonly finding: Finding | null }[],
): Table {
  return { name, columns: COLUMNS, rows: rows.map(row) };
}

function row({ measure, finding }: { measure: Measure | null; finding: Finding | null }): readonly Cell[] {
  const either = measure ?? finding;
  return [
    measure?.finding ?? finding?.id ?? null,
    either?.title ?? null,
    either?.status ?? null,
    either?.movement ?? null,
    finding?.value ?? null,
    finding?.over ?? null,
    either?.unit ?? null,
    finding?.part ?? null,
    finding?.n ?? null,
    finding?.of ?? null,
    finding?.ownMedian ?? null,
    finding?.thresholds?.watch ?? null,
    finding?.thresholds?.neglected ?? null,
    measure?.figure ?? null,
    measure?.comparison ?? null,
    measure?.worseIn ?? null,
    measure?.setAside ?? null,
    finding?.reason ?? null,
  ];
}
