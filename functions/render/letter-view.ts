import * as z from 'zod';

/** What the letter's two templates are handed. Checked before they are: a template says nothing about what is missing. */
const text = z.string();
const href = z
  .string()
  .regex(/^(?:https:\/\/|mailto:)/)
  .nullable();
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

const item = z.strictObject({ title: text.min(1), href, meta: text });

const list = z.strictObject({ intro: text.nullable(), items: z.array(item).max(5), more: text.nullable() });

const bar = z.strictObject({
  key: z.enum(['bar', 'now', 'gap']),
  height: z.number().int().min(1).max(24),
  colour,
});

const row = z.strictObject({
  title: text,
  word: text,
  symbol: text,
  key: z.enum(['neglected', 'watch', 'fine', 'none']),
  colour,
  figure: text,
  comparison: text.nullable(),
  worseIn: text.nullable(),
  trend: text,
  bars: z.array(bar),
});

const section = z.strictObject({
  title: text,
  rule: text,
  measures: z.strictObject({ month: text, rows: z.array(row) }).nullable(),
  list: list.nullable(),
  notes: z.array(text).nullable(),
});

export const letterViewSchema = z.strictObject({
  subject: text,
  preheader: text,
  project: text,
  month: text,
  headline: text.min(1),
  rule: text,
  summary: text,
  note: text.nullable(),
  lastAsk: z.strictObject({ lead: text, text: text.nullable(), outcome: text }).nullable(),
  ask: z.strictObject({ lead: text, text, ...list.shape, anyone: text }).nullable(),
  sections: z.array(section),
  foot: z.strictObject({ href, page: text.nullable(), why: text, reply: text }),
});

export type LetterView = z.infer<typeof letterViewSchema>;
export type LetterList = z.infer<typeof list>;
export type LetterRow = z.infer<typeof row>;
export type LetterSection = z.infer<typeof section>;
