import type { Finding } from '../../model/finding.ts';
import type { Table } from './table.ts';

const COLUMNS = ['finding', 'month', 'value', 'n', 'status', 'over', 'unit'];

/** Twelve months of each finding. A month without a value says why in its status. */
export function trendTable(findings: readonly Finding[]): Table {
  const rows = findings.flatMap(({ id, unit, trend }) =>
    trend.map(({ month, value, n, status, over }) => [id, month, value, n, status, over, unit]),
  );
  return { name: 'trend', columns: COLUMNS, rows };
}
