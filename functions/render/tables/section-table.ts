import type { DatedSection, ListSection, Report, Section, TableSection } from '../../model/report.ts';
import { measuresTable } from './measures-table.ts';
import type { Cell, Table } from './table.ts';

/** A section as data; null where it is sentences. */
export function sectionTable(section: Section, { findings }: Pick<Report, 'findings'>): Table | null {
  if (section.shape === 'list') return list(section);
  if (section.shape === 'table') return table(section);
  if (section.shape === 'dated') return dated(section);
  if (section.shape === 'notes') return null;
  const rows = section.measures.map((measure) => ({
    measure,
    finding: findings.find(({ id }) => id === measure.finding) ?? null,
  }));
  return measuresTable(section.id, rows);
}

function list({ id, finding, entries }: ListSection): Table {
  return {
    name: id,
    columns: ['finding', 'kind', 'repository', 'number', 'title', 'url', 'days', 'note', 'todo'],
    rows: entries.map(({ kind, repository, number, title, url, days, note, todo }) => [
      finding,
      kind,
      repository,
      number,
      title,
      url,
      days,
      note,
      todo,
    ]),
  };
}

function table({ id, columns, rows }: TableSection): Table {
  return {
    name: id,
    columns: [...columns.map(({ title }) => title), 'url'],
    rows: rows.map(({ cells, url }) => [
      ...cells.map((cell, at) => (columns[at]?.numeric ? asNumber(cell) : cell)),
      url,
    ]),
  };
}

function dated({ id, entries }: DatedSection): Table {
  return {
    name: id,
    columns: ['id', 'kind', 'day', 'title', 'status', 'repository', 'url', 'note'],
    rows: entries.map(({ id, kind, day, title, status, repository, url, note }) => [
      id,
      kind,
      day,
      title,
      status,
      repository,
      url,
      note,
    ]),
  };
}

/** `1,234` is a number that was told in words; `54 %` and `12 days` carry their unit and stay words. */
function asNumber(cell: string): Cell {
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(cell) ? Number(cell.replaceAll(',', '')) : cell;
}
