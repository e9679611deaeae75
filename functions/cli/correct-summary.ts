import type { LetterName } from '../model/audience.ts';
import type { CorrectOutcome } from '../pipeline/correct.ts';
import { subject } from '../render/subject.ts';
import { wrap } from '../render/wrap.ts';
import { letterPlaces } from './letter-places.ts';
import { type Style, type SummaryTerminal, styleOf } from './style.ts';
import type { LocatedOutcome } from './summary.ts';

/** What a person reads of a correction: what is different, who gets it, and which other letters it touches. */
export function correctSummary(
  outcome: CorrectOutcome,
  {
    month,
    dryRun,
    ...where
  }: { readonly month: string; readonly dryRun: boolean } & Pick<LocatedOutcome, 'locate' | 'mailer'>,
  terminal: SummaryTerminal,
): string {
  const style = styleOf(terminal);
  const { report, edition, delivered, made, alsoRewritten, alsoDifferent } = outcome;
  if (report === null || edition === null) return '';
  const changes = report.correction?.changes ?? outcome.changes;
  const lines = changes.map((change) => wrap(style.plain(change), 76).replace(/^/gm, '  '));
  const places = dryRun
    ? letterPlaces({ edition: null, delivered }, where, style)
    : letterPlaces({ edition, delivered }, where, style);
  const blocks = [
    style.strong(style.plain(subject(report))),
    ...(SAID[made] === null ? [] : [SAID[made]]),
    [style.strong(dryRun ? 'What would be different' : 'What is different'), ...lines].join('\n'),
    ...(places === '' ? [] : [places]),
    ...rewritten(alsoRewritten, dryRun, style),
    ...different(alsoDifferent, month, style),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

const SAID: Readonly<Record<CorrectOutcome['made'], string | null>> = {
  corrected: null,
  rewritten: 'Nobody has got this letter yet, so it is no correction: the same revision is written anew.',
  goesOn: 'This correction was made before; whoever has not got it yet gets it.',
  unchanged: null,
};

function rewritten(letters: readonly LetterName[], dryRun: boolean, style: Style): readonly string[] {
  if (letters.length === 0) return [];
  const would = dryRun ? 'Would be written anew' : 'Written anew';
  return [`${would}, since nobody has got it yet: ${letters.map((each) => named(each, style)).join(', ')}`];
}

function different(letters: readonly LetterName[], month: string, style: Style): readonly string[] {
  const [first] = letters;
  if (first === undefined) return [];
  const command = `community-hat correct --month ${month} --audience ${first.audience} --subject ${first.subject} --reason "..."`;
  return [
    `Also different now: ${letters.map((each) => named(each, style)).join(', ')}\n  They stay as they were sent. To set one right: ${style.hinted(command)}`,
  ];
}

function named({ audience, subject }: LetterName, style: Style): string {
  return style.plain(audience === 'programme' ? 'programme' : `${subject} (${audience})`);
}
