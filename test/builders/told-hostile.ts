import type { Audience } from '../../functions/model/audience.ts';
import type { Report, Section } from '../../functions/model/report.ts';
import { HOSTILE_TITLES } from './letters.ts';
import { anAsk, TOLD } from './told.ts';

/** Every text that can come from somebody else is hostile, in sections of every shape. */
export function hostileTold(): Report {
  const texts = [
    ...HOSTILE_TITLES,
    '@everyone see #12 and https://evil.example',
    '**bold** [x](https://evil.example)',
  ];
  return toldWith((at) => texts[at % texts.length]!, texts.join('\n\n'));
}

/** A report of every shape, in which whatever others may have written is such a text. */
export function toldWith(text: (at: number) => string, foreword: string): Report {
  const made = rewritten({ ...TOLD.maintainers(), foreword }, text);
  const tables = TOLD.sponsor().sections.filter(({ shape }) => shape === 'table');
  const sections = [...made.sections, ...tables.map((section) => rewrittenSection(section, text))];
  return { ...made, subject: { id: 'hostile', name: text(3) }, sections };
}

/** As much as a report can hold, with words of every language. */
export function largestTold(audience: Audience): Report {
  const long = (at: number) =>
    `${at} "Längste" & <längste> 'Überschrift' = ${'消防車 🚒 und noch ein Wort '.repeat(12)}`;
  const all = rewritten(
    { ...TOLD[audience](), ...CORRECTED, foreword: 'Viele Worte & noch mehr. '.repeat(24) },
    long,
  );
  const shapes = [TOLD.maintainers(), TOLD.sponsor(), TOLD.programme()].flatMap(({ sections }) => sections);
  const asks = [1, 2, 3].map((n) =>
    anAsk({ finding: `ask-${n}`, total: 4321, timesAsked: 11 + n, again: LONG_AGO }),
  );
  return {
    ...all,
    asks: rewritten({ ...all, asks }, long).asks,
    note: 'This is the first letter; its twelve months are here already because the history is read back.',
    sections: shapes.map((section) => rewrittenSection({ ...section, inLetter: 5 }, long)),
  };
}

const LONG_AGO = 'Asked for the 12th month in a row.';
const CORRECTED = {
  revision: 9,
  correction: {
    reason: 'Two people were counted under a company that they left. '.repeat(5),
    at: '2026-08-09T10:00:00Z',
    changes: Array.from(
      { length: 40 },
      (_, at) => `Measure ${at} is different by so much that it is worth a line.`,
    ),
  },
} as const satisfies Partial<Report>;

type Text = (at: number) => string;

function rewritten(report: Report, text: Text): Report {
  return {
    ...report,
    asks: report.asks.map((ask) => ({
      ...ask,
      evidence: ask.evidence.map((item, at) => ({ ...item, title: text(at), note: text(at + 1) })),
    })),
    sections: report.sections.map((section) => rewrittenSection(section, text)),
  };
}

function rewrittenSection(section: Section, text: Text): Section {
  const ten = <T>(all: readonly T[]): T[] => Array.from({ length: 10 }, (_, at) => all[at % all.length]!);
  switch (section.shape) {
    case 'measures':
      return {
        ...section,
        measures: section.measures.map((each, at) => ({ ...each, worseIn: text(at), setAside: text(at) })),
      };
    case 'list':
      return {
        ...section,
        entries: ten(section.entries).map((each, at) => ({ ...each, title: text(at), note: text(at + 2) })),
        total: 12345,
      };
    case 'notes':
      return { ...section, notes: ten(section.notes).map((note, at) => `${note} ${text(at)}`) };
    case 'table':
      return {
        ...section,
        rows: ten(section.rows).map((row, at) => ({
          ...row,
          cells: row.cells.map((_, column) => text(at + column)),
        })),
      };
    case 'dated':
      return {
        ...section,
        entries: ten(section.entries).map((each, at) => ({ ...each, title: text(at), note: text(at + 3) })),
      };
  }
}
