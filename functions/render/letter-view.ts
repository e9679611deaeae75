import * as z from 'zod';
import { letterWeight } from './letter-weight.ts';

/** What the letter's three templates are handed. Checked before they are: a template says nothing about what is missing. */
const text = z.string();
const href = z
  .string()
  .regex(/^(?:https:\/\/|mailto:)/)
  .max(400)
  .nullable();
const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const key = z.enum(['neglected', 'watch', 'fine', 'none']);

/** `5 of 9`, and where all of them are: `all are on the page`. */
const more = z.strictObject({ shown: text, all: text, href });

const item = z.strictObject({ todo: text.nullable(), title: text.min(1), href, meta: text });
const list = z.strictObject({ intro: text.nullable(), items: z.array(item).max(5) });

const bar = z.strictObject({
  key: z.enum(['bar', 'now', 'gap']),
  height: z.number().int().min(1).max(24),
  colour,
});

const row = z.strictObject({
  title: text,
  word: text,
  symbol: text,
  key,
  colour,
  figure: text,
  comparison: text.nullable(),
  worseIn: text.nullable(),
  setAside: text.nullable(),
  trend: text,
  bars: z.array(bar).max(12),
});
const measures = z.strictObject({ month: text, rows: z.array(row).max(7) });

const align = z.enum(['left', 'right']);
const table = z.strictObject({
  /** Of the first column, which names the rows. */
  name: text,
  columns: z.array(z.strictObject({ title: text, align })).max(3),
  rows: z
    .array(
      z.strictObject({
        title: text.min(1),
        href,
        cells: z.array(z.strictObject({ column: text, text, align })).max(3),
      }),
    )
    .max(5),
});

const dated = z
  .array(
    z.strictObject({
      day: text,
      symbol: text,
      word: text,
      key,
      colour,
      title: text.min(1),
      href,
      meta: text,
    }),
  )
  .max(5);

const section = z.strictObject({
  title: text,
  rule: text,
  lead: text.nullable(),
  measures: measures.nullable(),
  list: list.nullable(),
  notes: z.array(text).max(5).nullable(),
  table: table.nullable(),
  dated: dated.nullable(),
  more: more.nullable(),
});

const letterView = z.strictObject({
  subject: text,
  preheader: text,
  name: text,
  month: text,
  headline: text.min(1),
  rule: text,
  correction: z
    .strictObject({ title: text, reason: text, changes: z.array(text).max(3), more: more.nullable() })
    .nullable(),
  foreword: z.strictObject({ by: text, paragraphs: z.array(text).max(4) }).nullable(),
  summary: text,
  note: text.nullable(),
  lastAsks: z
    .strictObject({
      lead: text,
      /** In the line of its lead, where it is the only one. */
      only: z.strictObject({ text: text.nullable(), outcome: text }).nullable(),
      asked: z.array(z.strictObject({ about: text, outcome: text })).max(3),
    })
    .nullable(),
  ask: z
    .strictObject({
      lead: text,
      text,
      ...list.shape,
      more: more.nullable(),
      who: text.nullable(),
      anyone: text.nullable(),
    })
    .nullable(),
  furtherAsks: z
    .strictObject({
      title: text,
      rule: text,
      asks: z.array(z.strictObject({ text, count: text, href })).max(2),
    })
    .nullable(),
  sections: z.array(section).max(12),
  /** Sections that the letter has no room for. */
  left: z.strictObject({ lead: text, names: text, href }).nullable(),
  foot: z.strictObject({
    href,
    page: text.nullable(),
    method: z.strictObject({ href }),
    why: text,
    reply: text,
  }),
});

/** With these, no letter is larger than 90 KB, as `test/render/letter-bytes.test.ts` tries out. */
const ENTRIES = 20;
const WEIGHT = 24_000;

export type LetterView = z.infer<typeof letterView>;

/** Whether a letter is small enough for any mail client: one table of figures, few entries, and texts that fit. */
export function isLight(view: LetterView): boolean {
  const { sections } = view;
  const entries = sections.flatMap(({ list, notes, table, dated }) => [
    ...(list?.items ?? []),
    ...(notes ?? []),
    ...(table?.rows ?? []),
    ...(dated ?? []),
  ]);
  const figures = sections.filter(({ measures }) => measures !== null);
  return figures.length <= 1 && entries.length <= ENTRIES && letterWeight(view) <= WEIGHT;
}

export const letterViewSchema = letterView.refine(isLight, 'A letter of this size is clipped on its way');

export type LetterMore = z.infer<typeof more>;
export type LetterItem = z.infer<typeof item>;
export type LetterList = z.infer<typeof list>;
export type LetterRow = z.infer<typeof row>;
export type LetterTable = z.infer<typeof table>;
export type LetterDated = z.infer<typeof dated>[number];
export type LetterSection = z.infer<typeof section>;
