import * as z from 'zod';
import { archiveSubject } from '../../../templates/compiled/templates.js';
import type { CataloguedEdition } from '../../model/catalogue.ts';
import { KINDS } from '../../model/kinds.ts';
import { monthInWords, monthsUpTo } from '../../model/month.ts';
import type { Report } from '../../model/report.ts';
import { fill } from '../fill.ts';
import { monthName } from '../format.ts';
import { item } from '../item.ts';
import { STATUS_WORDS } from '../status-words.ts';
import type { Archive } from './archive.ts';
import { datedRow, datedRowSchema } from './dated-row.ts';
import { gradeLine, statusIn } from './grade-line.ts';
import { letterRow, letterRowSchema } from './letter-row.ts';
import { letters } from './letters.ts';
import { HOME, METHOD } from './paths.ts';
import { relativeHref } from './relative-href.ts';

const text = z.string();
const key = z.enum(['neglected', 'watch', 'fine', 'none']);
const sign = z.strictObject({ key, symbol: text });
const work = z.strictObject({
  todo: text.nullable(),
  title: text.min(1),
  href: z
    .string()
    .regex(/^(?:https:\/\/|mailto:)/)
    .nullable(),
  meta: text,
});

const schema = z.strictObject({
  indexed: z.boolean(),
  title: text,
  home: z.strictObject({ href: relativeHref, name: text }),
  method: relativeHref,
  whom: text,
  newest: letterRowSchema.extend({ month: text, summary: text }),
  anyone: z.strictObject({ lead: text, items: z.array(work).max(5) }).nullable(),
  promises: z.array(
    z.strictObject({ title: text, lead: text.nullable(), rows: z.array(datedRowSchema).min(1) }),
  ),
  hasDays: z.boolean(),
  kinds: z
    .strictObject({
      span: text,
      lines: z.array(z.strictObject({ title: text, signs: z.array(sign), says: text })),
      titles: z.array(text),
      months: z.array(
        z.strictObject({
          month: text,
          cells: z.array(z.strictObject({ key, symbol: text, word: text })),
        }),
      ),
    })
    .nullable(),
  years: z.array(z.strictObject({ year: text, letters: z.array(letterRowSchema) })),
});

const UP = '../../';
const WHOM = {
  maintainers: 'What its maintainers are told each month.',
  sponsor: 'What the company is told each month.',
  programme: 'What who runs the programme is told each month.',
} as const;

/**
 * The page of a project, a company or the programme: what is new, what anyone can do, what was promised, every month.
 * @param own all editions of this letter, at least one
 */
export function subjectPage(
  own: readonly CataloguedEdition[],
  report: Report,
  { indexed }: Pick<Archive, 'indexed'>,
): string {
  const [all] = letters(own);
  const [last] = all!;
  return fill(
    archiveSubject,
    schema.parse({
      indexed,
      title: report.subject.name,
      home: { href: `${UP}${HOME}`, name: 'All letters' },
      method: `${UP}${METHOD}`,
      whom: WHOM[report.audience],
      newest: {
        ...letterRow(last, report.subject.name, { up: UP, editions: own }),
        month: monthInWords(last.month),
        summary: report.summary,
      },
      anyone: anyone(report),
      promises: promises(report),
      hasDays: Object.keys(last.days).length > 0,
      kinds: kinds(all!),
      years: years(all!, own),
    }),
  );
}

/** What needs no commit rights: the same for whoever comes by. */
function anyone({ sections }: Report): z.infer<typeof schema>['anyone'] {
  const section = sections.find(({ id }) => id === 'anyone');
  if (section?.shape !== 'list' || section.entries.length === 0) return null;
  return {
    lead: section.lead ?? 'Work that needs no commit rights: take one, and say so there.',
    items: section.entries.slice(0, 5).map((entry) => ({
      todo: entry.todo,
      ...item(entry, { characters: 300, words: 100 }),
    })),
  };
}

function promises({ sections }: Report): z.infer<typeof schema>['promises'] {
  return sections.flatMap((section) =>
    section.shape !== 'dated' || section.entries.length === 0
      ? []
      : [{ title: section.title, lead: section.lead, rows: section.entries.map(datedRow) }],
  );
}

const SHOWN = 12;

function kinds(own: readonly CataloguedEdition[]): z.infer<typeof schema>['kinds'] {
  const [last] = own;
  if (last === undefined || last.kinds.length === 0) return null;
  const named = KINDS.filter(({ kind }) => statusIn(last, kind) !== null);
  const shown = monthsUpTo(last.month, SHOWN).filter((month) => month >= own.at(-1)!.month);
  const line = shown.map((month) => ({
    month,
    edition: own.find((edition) => edition.month === month) ?? null,
  }));
  return {
    span:
      shown.length === 1
        ? monthInWords(last.month)
        : `${monthInWords(shown[0]!)} to ${monthInWords(last.month)}`,
    lines: named.map((kind) => gradeLine(kind, line)),
    titles: named.map(({ name }) => name),
    months: own.map((edition) => ({
      month: monthInWords(edition.month),
      cells: named.map(({ kind }) => {
        const status = statusIn(edition, kind);
        if (status === null) return { key: 'none' as const, symbol: '·', word: 'not measured' };
        const { key, symbol, word } = STATUS_WORDS[status];
        return { key, symbol, word };
      }),
    })),
  };
}

function years(
  own: readonly CataloguedEdition[],
  all: readonly CataloguedEdition[],
): z.infer<typeof schema>['years'] {
  const of = [...new Set(own.map(({ month }) => month.slice(0, 4)))];
  return of.map((year) => ({
    year,
    letters: own
      .filter(({ month }) => month.startsWith(year))
      .map((edition) => letterRow(edition, monthName(edition.month), { up: UP, editions: all })),
  }));
}
