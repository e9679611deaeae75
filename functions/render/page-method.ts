import { dayInWords } from '../model/day-in-words.ts';
import { monthInWords } from '../model/month.ts';
import type { Report } from '../model/report.ts';
import type { Around } from './around.ts';
import { link } from './link.ts';
import type { PageView } from './page-view.ts';
import { sentence } from './sentence.ts';
import { tables } from './tables/tables.ts';

/** How this edition was made, how it is cited, and all its data. */
export function pageMethod(report: Report, { method }: Pick<Around, 'method'>): PageView['method'] {
  const { repositories, harvestedAt, version, revision, month, subject, headline } = report;
  // A programme none of whose projects could be added up has read nothing.
  const read = harvestedAt === '' ? null : dayInWords(harvestedAt);
  return {
    read:
      read === null
        ? 'Nothing could be read this month.'
        : `Read on ${read}${repositories.length === 0 ? '.' : ', from:'}`,
    repositories: repositories.map(({ name, url }) => ({ name, href: link(url) })),
    month: monthInWords(month),
    version: `Made by community-hat ${version}, revision ${revision}.`,
    href: method,
    cite: `“${sentence(headline)}”. ${subject.name}, ${monthInWords(month)}, revision ${revision}. community-hat ${version}${read === null ? '' : `, data read on ${read}`}.`,
    files: tables(report).map(({ name, rows }) => ({
      file: `${name}.csv`,
      rows: rows.length === 1 ? '1 row' : `${rows.length} rows`,
    })),
  };
}
