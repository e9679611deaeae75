import { monthInWords } from '../model/month.ts';
import type { JobOutcome, LetterOutcome } from './job.ts';
import { letterBrief } from './letter-brief.ts';
import { letterSummary } from './letter-summary.ts';
import type { Settings } from './settings.ts';
import { type Style, type SummaryTerminal, styleOf } from './style.ts';

export type LocatedOutcome = JobOutcome & {
  readonly locate: (key: string) => string;
  /** How letters leave, or would. */
  readonly mailer: Settings['mailer'];
};

/**
 * What a person reads at the end.
 * @param inFull so many letters with what was found; of the others their subject, and where they are.
 */
export function summary(
  outcome: LocatedOutcome,
  terminal: SummaryTerminal,
  inFull = Number.POSITIVE_INFINITY,
): string {
  const style = styleOf(terminal);
  const blocks = [
    ...work(outcome, style),
    ...lettersOf(outcome).map((letter, place) =>
      place < inFull ? letterSummary(letter, outcome, style) : letterBrief(letter, outcome, style),
    ),
    ...unread(outcome, style),
    ...waiting(outcome),
    ...unapproved(outcome, style),
    ...standing(outcome, style),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

/** Whether a letter is what the steps were for; `publish` alone only lists it. */
function lettersOf({ steps, letters }: JobOutcome): readonly LetterOutcome[] {
  const written = steps.includes('report') || steps.includes('deliver');
  return written ? letters.filter(({ report }) => report !== null) : [];
}

/** Where no letter speaks for the work, it is told. */
function work(outcome: LocatedOutcome, style: Style): string[] {
  if (lettersOf(outcome).length > 0) return [];
  const { month, steps, repositories, resumeAt, done, locate } = outcome;
  const all = repositories.length === 1 ? '1 repository' : `${repositories.length} repositories`;
  const what = resumeAt === null ? steps.join(', ') : 'harvest, not finished';
  const lines = done.map(
    ({ step, says, key }) => `\n  ${step}  ${style.plain(says)}\n    ${style.path(locate(key))}`,
  );
  return [`${monthInWords(month)}, ${all}: ${what}${lines.join('')}`];
}

function unread({ harvested }: JobOutcome, style: Style): string[] {
  const lines = harvested.flatMap(({ repository: { owner, name }, unreadable }) =>
    [...new Set(unreadable.map(({ reason }) => reason))].map((reason) => {
      const facets = unreadable.filter((one) => one.reason === reason).map(({ facet }) => facet);
      return `  ${owner}/${name}, ${[...new Set(facets)].join(', ')}\n    ${style.plain(reason)}`;
    }),
  );
  return lines.length === 0 ? [] : [[style.strong('Could not be read'), ...lines].join('\n')];
}

function waiting({ month, resumeAt, letters }: JobOutcome): string[] {
  const until = `GitHub asks to wait until ${resumeAt}. Nothing is lost: start the same command then, and it goes on.`;
  return [
    ...(resumeAt === null ? [] : [until]),
    ...letters
      .filter(({ waitsFor }) => waitsFor.length > 0)
      .map(
        ({ name, waitsFor }) =>
          `The letter of ${name} waits for ${waitsFor.join(', ')}: not measured for ${monthInWords(month)} yet. Without --repo, everything is.`,
      ),
  ];
}

function standing({ runReport, locate }: LocatedOutcome, style: Style): string[] {
  return runReport === null ? [] : [`How the month stands: ${style.path(locate(runReport))}`];
}

/** Once, after all letters: whoever started the run is to read what sponsors would get. */
function unapproved({ month, letters }: JobOutcome, style: Style): string[] {
  const waiting = letters.filter(({ delivered }) => delivered?.withheld?.why === 'unapproved');
  if (waiting.length === 0) return [];
  const names = waiting.map(({ name }) => style.plain(name)).join(', ');
  const heading =
    waiting.length === 1
      ? `1 letter waits until you have read it: ${names}`
      : `${waiting.length} letters wait until you have read them: ${names}`;
  return [
    `${style.strong(heading)}\n  ${style.hinted(`Who would get them: community-hat approve --month ${month} --dry-run`)}\n  ${style.hinted(`To let them go: community-hat approve --month ${month}`)}`,
  ];
}
