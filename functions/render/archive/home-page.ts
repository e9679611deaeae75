import * as z from 'zod';
import { archiveHome } from '../../../templates/compiled/templates.js';
import type { CataloguedEdition } from '../../model/catalogue.ts';
import { monthInWords } from '../../model/month.ts';
import { fill } from '../fill.ts';
import { monthName } from '../format.ts';
import { sentence } from '../sentence.ts';
import { softBreaks } from '../soft-breaks.ts';
import type { Archive } from './archive.ts';
import { letterRow, letterRowSchema } from './letter-row.ts';
import { letters, months } from './letters.ts';
import { monthPath, subjectPath } from './paths.ts';
import { relativeHref } from './relative-href.ts';

const text = z.string();
const linked = z.strictObject({ href: relativeHref, name: text.min(1) });

const schema = z.strictObject({
  indexed: z.boolean(),
  title: text,
  newest: z.strictObject({ month: text, letters: z.array(letterRowSchema) }),
  years: z.array(z.strictObject({ year: text, months: z.array(linked) })),
  subjectsTitle: text,
  subjects: z.array(linked.extend({ since: text, headline: text })),
  others: z.array(linked),
});

const SUBJECTS = { maintainers: 'All projects', sponsor: 'The company', programme: 'The programme' } as const;

/** Where everything under one root is found from: what is new, every month, every project. */
export function homePage({ editions, others, indexed }: Archive): string {
  const all = letters(editions);
  const [newest] = months(editions);
  const ofNewest = all.flatMap((own) => own.filter(({ month }) => month === newest));
  return fill(
    archiveHome,
    schema.parse({
      indexed,
      title: archiveName(all.map(([last]) => last)),
      newest: {
        month: monthInWords(newest!),
        letters: ofNewest.map((edition) => letterRow(edition, edition.subject.name, { up: '', editions })),
      },
      years: years(months(editions)),
      subjectsTitle: SUBJECTS[all[0]![0].audience],
      subjects: all.map((own) => subject(own)),
      others: [...others],
    }),
  );
}

/** What the archive is of: one letter's has its name. */
export function archiveName(letters: readonly Pick<CataloguedEdition, 'audience' | 'subject'>[]): string {
  const [only, ...more] = letters;
  if (only === undefined || more.length > 0) return 'All letters';
  return `${only.audience === 'maintainers' ? 'Letters about' : 'Letters to'} ${only.subject.name}`;
}

/** Newest year first; its months as they follow each other. */
function years(all: readonly string[]): z.infer<typeof schema>['years'] {
  const of = [...new Set(all.map((month) => month.slice(0, 4)))];
  return of.map((year) => ({
    year,
    months: all
      .filter((month) => month.startsWith(year))
      .toReversed()
      .map((month) => ({ href: monthPath(month), name: monthName(month) })),
  }));
}

function subject(own: readonly [CataloguedEdition, ...CataloguedEdition[]]) {
  const [last] = own;
  const first = own.at(-1)!;
  const one = `One letter, ${monthInWords(last.month)}`;
  return {
    href: subjectPath(last),
    name: softBreaks(last.subject.name),
    since:
      own.length === 1
        ? one
        : `${own.length} letters, ${monthInWords(first.month)} to ${monthInWords(last.month)}`,
    headline: sentence(last.headline),
  };
}
