import { subject } from '../render/subject.ts';
import type { LetterOutcome } from './job.ts';
import { letterPlaces } from './letter-places.ts';
import type { Style } from './style.ts';
import type { LocatedOutcome } from './summary.ts';

/** One letter in a sentence, and where it lies. */
export function letterBrief(
  { report, edition, delivered }: LetterOutcome,
  where: Pick<LocatedOutcome, 'locate' | 'mailer'>,
  style: Style,
): string {
  if (report === null || edition === null) return '';
  return [style.strong(subject(report)), letterPlaces({ edition, delivered }, where, style)].join('\n\n');
}
