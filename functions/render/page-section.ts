import { dayInWords } from '../model/day-in-words.ts';
import { plainNumber } from '../model/quantity.ts';
import type {
  DatedEntry,
  DatedSection,
  ListSection,
  Measure,
  MeasuresSection,
  Report,
  Section,
  TableSection,
} from '../model/report.ts';
import { monthName } from './format.ts';
import { link } from './link.ts';
import { pageItem } from './page-item.ts';
import type { PageSection } from './page-section-view.ts';
import { sentence } from './sentence.ts';
import { sparkline } from './sparkline.ts';
import { STATUS_WORDS } from './status-words.ts';
import { timeline } from './timeline.ts';

/** One section as a page shows it, by its shape. `anchors`: where the findings are on the page, by their ids. */
export function pageSection(
  section: Section,
  { month, anchors }: Pick<Report, 'month'> & { readonly anchors: ReadonlyMap<string, string> },
): PageSection {
  const { id, title, lead, shape } = section;
  return {
    id,
    title,
    lead,
    measures: shape === 'measures' ? measures(section, month, anchors) : null,
    list: shape === 'list' ? list(section) : null,
    notes: shape === 'notes' ? [...section.notes] : null,
    table: shape === 'table' ? table(section) : null,
    dated: shape === 'dated' ? dated(section, month) : null,
    empty: entriesOf(section) === 0,
    csv: shape === 'notes' ? null : `${id}.csv`,
  };
}

function entriesOf(section: Section): number {
  if (section.shape === 'measures') return section.measures.length;
  if (section.shape === 'notes') return section.notes.length;
  return section.shape === 'table' ? section.rows.length : section.entries.length;
}

function measures(
  { id, measures }: MeasuresSection,
  month: string,
  anchors: ReadonlyMap<string, string>,
): PageSection['measures'] {
  return {
    label: id,
    month: monthName(month),
    rows: measures.map((measure) => measureRow(measure, anchors.get(measure.finding))),
  };
}

function measureRow(
  measure: Measure,
  anchor: string | undefined,
): NonNullable<PageSection['measures']>['rows'][number] {
  const { title, figure, comparison, worseIn, setAside, status, movement } = measure;
  const { word, symbol, key } = STATUS_WORDS[status];
  return {
    title,
    href: anchor === undefined ? null : `#${anchor}`,
    figure: figure ?? '–',
    comparison,
    worseIn,
    setAside: setAside === null ? null : sentence(setAside),
    key,
    symbol,
    word: movement === 'worsening' || movement === 'improving' ? `${word}, ${movement}` : word,
    sparkline: sparkline(measure),
  };
}

function list({ entries, total }: ListSection): PageSection['list'] {
  return {
    entries: entries.map((entry) => ({ ...pageItem(entry), todo: entry.todo })),
    more: entries.length < total ? `${entries.length} of ${plainNumber(total)} are listed.` : null,
  };
}

function table({ id, columns, rows }: TableSection): PageSection['table'] {
  const keys = columns.map(({ numeric }) => (numeric ? ('number' as const) : ('words' as const)));
  return {
    label: id,
    columns: columns.map(({ title }, at) => ({ title, key: keys[at]! })),
    rows: rows.map(({ cells: [head = '', ...cells], url }) => ({
      head,
      href: link(url),
      cells: cells.map((text, at) => ({ text, key: keys[at + 1] ?? 'words' })),
    })),
  };
}

function dated({ id, title, entries }: DatedSection, month: string): PageSection['dated'] {
  return {
    label: id,
    timeline: timeline(entries, { title, month }),
    rows: entries.map(({ kind, day: promised, title, url, repository, status, note }) => ({
      title: title === '' ? 'without a title' : title,
      href: link(url),
      where: [kind, ...(repository === null ? [] : [repository])].join(' · '),
      day: promised === null ? 'no day' : dayInWords(promised),
      key: KEYS[status],
      status: `${SYMBOLS[status]} ${status}`,
      note: sentence(note),
    })),
  };
}

const KEYS = { ahead: 'none', overdue: 'neglected', done: 'fine' } as const satisfies Record<
  DatedEntry['status'],
  string
>;

const SYMBOLS = { ahead: '○', overdue: '▲', done: '✓' } as const satisfies Record<
  DatedEntry['status'],
  string
>;
