import type { Evidence, Finding } from '../../model/finding.ts';
import type { Cell, Table } from './table.ts';

const COLUMNS = [
  'finding',
  'kind',
  'repository',
  'number',
  'title',
  'url',
  'days',
  'note',
  // `no`: it is worth a look, but not sure enough to be in the figure.
  'counted',
];

/** What the findings rest on, in their order. */
export function evidenceTable(findings: readonly Finding[]): Table {
  const rows = findings.flatMap(({ id, evidence, beside }) => [
    ...evidence.map((each) => row(id, each, 'yes')),
    ...(beside?.evidence ?? []).map((each) => row(id, each, 'no')),
  ]);
  return { name: 'evidence', columns: COLUMNS, rows };
}

function row(finding: string, evidence: Evidence, counted: 'yes' | 'no'): readonly Cell[] {
  const { kind, repository, number, title, url, days, note } = evidence;
  return [finding, kind, repository, number, title, url, days, note, counted];
}
