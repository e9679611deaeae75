import * as z from 'zod';
import { dayInWords } from '../../model/day-in-words.ts';
import type { DatedEntry } from '../../model/report.ts';
import { cut } from '../cut.ts';
import { link } from '../link.ts';

/** A promise in a table. */
export const datedRowSchema = z.strictObject({
  day: z.string().min(1),
  title: z.string().min(1),
  href: z
    .string()
    .regex(/^https:\/\//)
    .nullable(),
  key: z.enum(['neglected', 'fine', 'none']),
  symbol: z.string(),
  word: z.string(),
  meta: z.string(),
});

const WORDS = {
  overdue: { key: 'neglected', symbol: '▲', word: 'overdue' },
  ahead: { key: 'none', symbol: '○', word: 'ahead' },
  done: { key: 'fine', symbol: '✓', word: 'done' },
} as const satisfies Record<DatedEntry['status'], object>;

export function datedRow(entry: DatedEntry): z.infer<typeof datedRowSchema> {
  const title = cut(entry.title, { characters: 300, words: 100 });
  return {
    day: entry.day === null ? 'no day' : dayInWords(entry.day),
    title: title === '' ? 'without a title' : title,
    href: link(entry.url),
    ...WORDS[entry.status],
    meta: [entry.kind, entry.repository, entry.note]
      .filter((part) => part !== null && part !== '')
      .join(' · '),
  };
}
