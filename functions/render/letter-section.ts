import type { Evidence } from '../model/finding.ts';
import type { DatedSection, ListSection, Report, Section } from '../model/report.ts';
import { cut } from './cut.ts';
import { cutAtClause } from './cut-at-clause.ts';
import { monthName } from './format.ts';
import { letterDated } from './letter-dated.ts';
import { letterList } from './letter-list.ts';
import { letterMore } from './letter-more.ts';
import type { LetterRoom } from './letter-room.ts';
import { letterTable } from './letter-table.ts';
import type { LetterSection } from './letter-view.ts';
import { measureRow } from './measure-row.ts';
import type { Place } from './place.ts';
import { RULE } from './rule.ts';

/** The six kinds of neglected work are one table, and no table is longer. */
const ROWS = 7;

/** Room of a note. A letter that has no room for whole notes has none at all: see `letterRoom`. */
const NOTE = { characters: 300, words: 50 };

/** A section by its shape, with so many entries at most; null: it has none beside what the ask shows. */
export function letterSection(
  section: Section,
  {
    report,
    place,
    entries,
    terse,
  }: { readonly report: Report; readonly place: Place; readonly entries: number } & Pick<LetterRoom, 'terse'>,
): LetterSection | null {
  const most = Math.min(entries, section.inLetter);
  const { id: anchor } = section;
  const title = cut(section.title, { characters: 80, words: 12 });
  const empty = {
    title,
    rule: RULE,
    lead: section.lead === null ? null : cut(section.lead, { characters: 260, words: 45 }),
    ...{ measures: null, list: null, notes: null, table: null, dated: null, more: null },
  };
  switch (section.shape) {
    case 'measures': {
      const { inShort, measures } = section;
      const chosen = measures.filter(({ finding }) => inShort.findings.includes(finding));
      const rows = chosen
        .slice(0, Math.min(ROWS, section.inLetter))
        .map((measure) => measureRow(measure, terse));
      const more = letterMore({ shown: rows.length, total: chosen.length, anchor }, place);
      const month = monthName(report.month);
      return rows.length === 0
        ? null
        : {
            ...empty,
            title: cut(inShort.title, { characters: 80, words: 12 }),
            measures: { month, rows },
            more,
          };
    }
    case 'notes': {
      const notes = section.notes.slice(0, most).map((note) => cutAtClause(note, NOTE));
      const total = section.notes.length;
      return total === 0
        ? null
        : { ...empty, notes, more: letterMore({ shown: notes.length, total, anchor }, place) };
    }
    case 'table': {
      const table = letterTable(section, most);
      const total = section.rows.length;
      return total === 0
        ? null
        : { ...empty, table, more: letterMore({ shown: table.rows.length, total, anchor }, place) };
    }
    case 'list': {
      if (section.finding !== null && section.finding === report.asks[0]?.finding) return null;
      const rest = withoutAsked(section, report);
      const total = section.total - rest.left;
      const list = letterList(rest.entries.slice(0, most));
      const more = letterMore({ shown: list.items.length, total, others: rest.left > 0, anchor }, place);
      return total === 0 ? null : { ...empty, list, more };
    }
    case 'dated': {
      const rest = withoutAsked(section, report);
      const dated = rest.entries.slice(0, most).map(letterDated);
      const total = rest.entries.length;
      const more = letterMore({ shown: dated.length, total, others: rest.left > 0, anchor }, place);
      return total === 0 ? null : { ...empty, dated, more };
    }
  }
}

/** What the ask shows is not shown again. */
function withoutAsked<S extends ListSection | DatedSection>(
  { entries }: S,
  { asks }: Report,
): { readonly entries: S['entries'][number][]; readonly left: number } {
  const asked = new Set<Evidence['url'] | null>(asks[0]?.evidence.map(({ url }) => url));
  const all: readonly S['entries'][number][] = entries;
  const others = all.filter(({ url }) => !asked.has(url));
  return { entries: others, left: all.length - others.length };
}
