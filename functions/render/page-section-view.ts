import * as z from 'zod';

const text = z.string();
/** Made here, and never of foreign text. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
export const anchor = z.string().regex(/^#[a-z][a-z0-9-]*$/);
export const file = z.string().regex(/^[a-z][a-z0-9-]*\.csv$/);
/** Of a status, also the class that colours it. */
export const key = z.enum(['neglected', 'watch', 'fine', 'none']);
export const href = z
  .string()
  .regex(/^(?:https:\/\/|mailto:)/)
  .nullable();
export const item = z.strictObject({ title: text.min(1), href, meta: text });

const bars = z.array(
  z.strictObject({ key: z.enum(['bar', 'now', 'gap']), x: z.number(), y: z.number(), height: z.number() }),
);

const sparkline = z.strictObject({ label: text, bars });

const measure = z.strictObject({
  title: text,
  href: anchor.nullable(),
  figure: text,
  comparison: text.nullable(),
  worseIn: text.nullable(),
  setAside: text.nullable(),
  key,
  symbol: text,
  word: text,
  sparkline: sparkline.nullable(),
});

const percent = z.string().regex(/^\d+(?:\.\d)?%$/);
const side = { anchor: z.enum(['start', 'end']), shift: z.number() };

const timeline = z.strictObject({
  label: text,
  height: z.number(),
  bottom: z.number(),
  ticks: z.array(z.strictObject({ x: percent, bottom: z.number(), text })),
  now: z.strictObject({ x: percent, y: z.number(), text, ...side }),
  rows: z.array(
    z.strictObject({
      title: text,
      key: z.enum(['ahead', 'overdue', 'done']),
      shape: z.string().regex(/^[MLHVZa0-9 .-]+$/),
      x: percent,
      y: z.number(),
      titleY: z.number(),
      textY: z.number(),
      text,
      ...side,
    }),
  ),
  more: text.nullable(),
});

/** A section of the report; exactly one of the five shapes is not null. */
export const sectionSchema = z.strictObject({
  id,
  title: text,
  lead: text.nullable(),
  measures: z.strictObject({ label: id, month: text, rows: z.array(measure) }).nullable(),
  list: z
    .strictObject({ entries: z.array(item.extend({ todo: text.nullable() })), more: text.nullable() })
    .nullable(),
  notes: z.array(text).nullable(),
  table: z
    .strictObject({
      label: id,
      columns: z.array(z.strictObject({ title: text, key: z.enum(['number', 'words']) })),
      rows: z.array(
        z.strictObject({
          head: text,
          href,
          cells: z.array(z.strictObject({ text, key: z.enum(['number', 'words']) })),
        }),
      ),
    })
    .nullable(),
  dated: z
    .strictObject({
      label: id,
      timeline: timeline.nullable(),
      rows: z.array(
        z.strictObject({
          title: text,
          href,
          where: text,
          day: text,
          key,
          status: text,
          note: text,
        }),
      ),
    })
    .nullable(),
  /** Nothing is in it. */
  empty: z.boolean(),
  csv: file.nullable(),
});

export type PageSection = z.infer<typeof sectionSchema>;
export type PageTimeline = z.infer<typeof timeline>;
export type PageSparkline = z.infer<typeof sparkline>;
export type PageItem = z.infer<typeof item>;
