import { monthInWords } from '../model/month.ts';
import type { Report } from '../model/report.ts';
import { cut } from './cut.ts';

/** The subject line: what was found, not that a letter came. One line, which no mailer takes for a template. */
export function subject({
  subject: { name },
  month,
  revision,
  headline,
}: Pick<Report, 'subject' | 'month' | 'revision' | 'headline'>): string {
  const [word = ''] = monthInWords(month).split(' ');
  const correction = revision > 1 ? `Correction ${revision - 1}: ` : '';
  return cut(`${correction}${name}, ${word}: ${headline}`, { characters: 150, words: 150 });
}
