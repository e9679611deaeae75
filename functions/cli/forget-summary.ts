import { PLACES, type Place } from '../pipeline/forget/places.ts';
import type { ForgetOutcome } from '../pipeline/forget.ts';
import { wrap } from '../render/wrap.ts';
import { type SummaryTerminal, styleOf } from './style.ts';

/** What a person reads: where somebody was, or would be taken out, and what is left. */
export function forgetSummary(
  { was, found, asWord, left }: ForgetOutcome,
  {
    dryRun,
    login,
    locate,
  }: { readonly dryRun: boolean; readonly login: string; locate(key: string): string },
  terminal: SummaryTerminal,
): string {
  const style = styleOf(terminal);
  if (was === 'nowhere')
    return `\n${wrap(`${login} is nowhere in this store, so nothing was done. Is it spelled as on GitHub, and is it the right store?`, 76)}\n\n`;
  const counted = PLACES.filter((place) => found[place] > 0).map(
    (place) => `  ${String(found[place]).padStart(7)}  ${WORDS[place]}`,
  );
  const blocks = [
    style.strong(heading(was, dryRun, counted.length === 0)),
    ...(counted.length > 0 ? [counted.join('\n')] : []),
    ...(asWord ? [wrap(WORD, 76)] : []),
    ...(left.length > 0 ? [leftIn(left, locate)] : []),
    ...(dryRun ? [] : [wrap(LATER, 76)]),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

function heading(was: ForgetOutcome['was'], dryRun: boolean, isEmpty: boolean): string {
  if (isEmpty) return 'Forgotten before, and nowhere in this store any more';
  if (dryRun) return 'Would be taken out';
  return was === 'forgotten before' ? 'Taken out; was forgotten before' : 'Taken out';
}

const WORDS: Readonly<Record<Place, string>> = {
  harvests: 'rows of what was harvested',
  runs: 'documents of what months were made with',
  findings: 'documents of findings',
  reports: 'files of letters and pages',
  receipts: 'receipts',
  mailbox: 'letters in the mailbox of the store',
  history: 'old versions',
};

const WORD =
  'The login is an ordinary word too. In text it is taken out only where something marks it as a name: @, an address on GitHub, a merge, a list of owners, thanks in a letter. Elsewhere the word stays.';

const LATER =
  'Later harvests and plans leave this person out. Take them out of the configuration and of files about who works for whom as well: plan says where they still stand.';

const MOST = 10;

function leftIn(left: readonly string[], locate: (key: string) => string): string {
  const shown = left.slice(0, MOST).map((key) => `  ${locate(key)}`);
  const more = left.length > MOST ? [`  and ${left.length - MOST} more`] : [];
  return [
    wrap(
      'The word still stands for something else: the name of a project or company, or an address that letters go to',
      76,
    ),
    ...shown,
    ...more,
  ].join('\n');
}
