import { subject } from '../render/subject.ts';
import type { ProjectOutcome } from './job.ts';
import { letterPlaces } from './letter-places.ts';
import type { Style } from './style.ts';
import type { LocatedOutcome } from './summary.ts';

/** One project's month in a sentence, and where its letter lies. */
export function projectBrief(
  { report, edition, delivered }: ProjectOutcome,
  { locate }: Pick<LocatedOutcome, 'locate'>,
  style: Style,
): string {
  if (report === null || edition === null) return '';
  return [style.strong(subject(report)), letterPlaces({ edition, delivered }, locate, style)].join('\n\n');
}
