import * as z from 'zod';
import { archiveMonth } from '../../../templates/compiled/templates.js';
import { monthInWords } from '../../model/month.ts';
import { fill } from '../fill.ts';
import type { Archive } from './archive.ts';
import { archiveName } from './home-page.ts';
import { letterRow, letterRowSchema } from './letter-row.ts';
import { letters, months } from './letters.ts';
import { HOME, monthPath } from './paths.ts';
import { relativeHref } from './relative-href.ts';

const text = z.string();
const neighbour = z.strictObject({ href: relativeHref, name: text }).nullable();

const schema = z.strictObject({
  indexed: z.boolean(),
  title: text,
  home: z.strictObject({ href: relativeHref, name: text }),
  letters: z.array(letterRowSchema),
  previous: neighbour,
  next: neighbour,
  pager: z.boolean(),
});

/** All letters of a month, and the way to the months beside it. */
export function monthPage({ editions, indexed }: Archive, month: string): string {
  const all = letters(editions);
  const own = all.flatMap((each) => each.filter((edition) => edition.month === month));
  const known = months(editions);
  const at = known.indexOf(month);
  return fill(
    archiveMonth,
    schema.parse({
      indexed,
      title: monthInWords(month),
      home: { href: `../${HOME}`, name: archiveName(all.map(([last]) => last)) },
      letters: own.map((edition) => letterRow(edition, edition.subject.name, { up: '../', editions })),
      previous: beside(known[at + 1]),
      next: beside(known[at - 1]),
      pager: known.length > 1,
    }),
  );
}

function beside(month: string | undefined): z.infer<typeof neighbour> {
  return month === undefined ? null : { href: `../${monthPath(month)}`, name: monthInWords(month) };
}
