import * as z from 'zod';
import { anchor, file, href, id, item, key, sectionSchema } from './page-section-view.ts';

/** What the template of an edition's page is handed; checked before it is. */
const text = z.string();
/** Within the archive, seen from the page: `../../2026-06/r1/index.html`. */
const near = z.string().regex(/^(?!\/)(?:[A-Za-z0-9._-]+\/)*[A-Za-z0-9._-]*(?:#[A-Za-z0-9._-]+)?$/);
const fact = z.strictObject({ term: text, told: text });

const chart = z.strictObject({
  label: text,
  bars: z.array(
    z.strictObject({ key: z.enum(['bar', 'now', 'gap']), x: z.number(), y: z.number(), height: z.number() }),
  ),
  lines: z.array(z.strictObject({ y: z.number(), textY: z.number(), text })),
  /** This month's value, over its bar. */
  now: z.strictObject({ y: z.number(), text }).nullable(),
  from: text,
  to: text,
  months: z.array(z.strictObject({ month: text, value: text, n: text, key, status: text })),
});

const finding = z.strictObject({
  id,
  title: text,
  key,
  symbol: text,
  word: text,
  setAside: text.nullable(),
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

const ask = z.strictObject({
  where: text.nullable(),
  text,
  again: text.nullable(),
  who: text.nullable(),
  voices: z.array(fact),
  items: z.array(item).max(5),
  more: text.nullable(),
  href: anchor.nullable(),
});

const lastAsk = z.strictObject({
  where: text.nullable(),
  text,
  outcome: text,
  items: z.array(item.extend({ word: text, key })),
  href: anchor.nullable(),
});

export const pageViewSchema = z.strictObject({
  title: text,
  /** Search engines may keep it. */
  indexed: z.boolean(),
  nav: z.strictObject({
    crumbs: z.array(z.strictObject({ href: near.nullable(), text })),
    here: text,
    previous: near.nullable(),
    next: near.nullable(),
    pager: z.boolean(),
  }),
  banner: z
    .strictObject({
      newer: z.strictObject({ href: near, text }).nullable(),
      correction: z.strictObject({ title: text, reason: text, changes: z.array(text) }).nullable(),
      older: z.strictObject({ href: near, text }).nullable(),
    })
    .nullable(),
  foreword: z.array(text),
  headline: text.min(1),
  summary: text,
  lastAsks: z.strictObject({ title: text, asks: z.array(lastAsk) }).nullable(),
  asks: z.strictObject({ title: text, asks: z.array(ask).max(3) }).nullable(),
  contents: z.array(z.strictObject({ href: anchor, text })),
  sections: z.array(sectionSchema),
  findings: z.array(finding),
  method: z.strictObject({
    read: text,
    repositories: z.array(z.strictObject({ name: text, href })),
    month: text,
    version: text,
    href: near.nullable(),
    cite: text,
    files: z.array(z.strictObject({ file, rows: text })),
  }),
  foot: text,
});

export type PageView = z.infer<typeof pageViewSchema>;
export type PageFinding = z.infer<typeof finding>;
export type PageChart = z.infer<typeof chart>;
