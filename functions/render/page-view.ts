import * as z from 'zod';

/** What the template of an edition's page is handed; checked before it is. */
const text = z.string();
const href = z
  .string()
  .regex(/^(?:https:\/\/|mailto:)/)
  .nullable();
const key = z.enum(['neglected', 'watch', 'fine', 'none']);
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

const item = z.strictObject({ title: text.min(1), href, meta: text });
const fact = z.strictObject({ term: text, told: text });

const chart = z.strictObject({
  label: text,
  bars: z.array(
    z.strictObject({ key: z.enum(['bar', 'now', 'gap']), x: z.number(), y: z.number(), height: z.number() }),
  ),
  lines: z.array(z.strictObject({ y: z.number(), textY: z.number(), text })),
  from: text,
  to: text,
  months: z.array(z.strictObject({ month: text, value: text, n: text })),
});

const finding = z.strictObject({
  id,
  title: text,
  key,
  symbol: text,
  word: text,
  figure: text,
  comparison: text.nullable(),
  worseIn: text.nullable(),
  says: text.nullable(),
  reason: text.nullable(),
  why: text,
  chart: chart.nullable(),
  context: z.array(text),
  facts: z.array(fact),
  evidenceTitle: text,
  evidence: z.array(item).max(10),
  beside: z.strictObject({ title: text, items: z.array(item).max(10) }).nullable(),
  asks: z.array(fact),
});

export const pageViewSchema = z.strictObject({
  title: text,
  project: text,
  month: text,
  monthName: text,
  headline: text.min(1),
  summary: text,
  note: text.nullable(),
  lastAsk: z
    .strictObject({
      lead: text,
      text,
      outcome: text,
      items: z.array(item.extend({ word: text })),
    })
    .nullable(),
  ask: z
    .strictObject({
      finding: id,
      lead: text,
      maintainer: text,
      anyone: text,
      employer: text,
      items: z.array(item).max(5),
      count: text,
    })
    .nullable(),
  findings: z.array(finding),
  notes: z.array(text),
  method: z.strictObject({
    read: text,
    version: text,
    repositories: z.array(z.strictObject({ name: text, href })),
  }),
  foot: text,
});

export type PageView = z.infer<typeof pageViewSchema>;
export type PageFinding = z.infer<typeof finding>;
export type PageItem = z.infer<typeof item>;
export type PageChart = z.infer<typeof chart>;
