import type { Report } from '../../model/report.ts';
import { evidenceTable } from './evidence-table.ts';
import { measuresTable } from './measures-table.ts';
import { sectionTable } from './section-table.ts';
import type { Table } from './table.ts';
import { trendTable } from './trend-table.ts';

/**
 * Every table of an edition: all figures, all evidence, all months where it has findings; and each section that is not
 * sentences, under its id.
 *
 * @throws where two would have one name
 */
export function tables(report: Report): readonly Table[] {
  const sections = report.sections.flatMap((section) => sectionTable(section, report) ?? []);
  const own = report.findings.length === 0 ? [] : ofFindings(report);
  // The section that shows all measures is the same table, with what is not shown as well.
  const others = sections.filter(({ name }) => name !== 'measures' || own.length === 0);
  const all = [...own, ...others];
  const twice = all.find(({ name }, at) => all.findIndex((each) => each.name === name) !== at);
  if (twice !== undefined) throw new Error(`Two tables of one edition are called ${twice.name}.csv`);
  return all;
}

function ofFindings({ findings, sections }: Report): readonly Table[] {
  const measures = sections.flatMap((section) => (section.shape === 'measures' ? section.measures : []));
  const rows = findings.map((finding) => ({
    measure: measures.find((measure) => measure.finding === finding.id) ?? null,
    finding,
  }));
  return [measuresTable('measures', rows), evidenceTable(findings), trendTable(findings)];
}
