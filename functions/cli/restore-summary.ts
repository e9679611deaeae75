import type { RestoreOrder, RestoreOutcome } from '../pipeline/restore.ts';
import { wrap } from '../render/wrap.ts';
import { type SummaryTerminal, styleOf } from './style.ts';

/** What a person reads: what is as it was, or would be, and what stays. */
export function restoreSummary(
  { broughtBack, putBack, left }: RestoreOutcome,
  { prefix, asOf, dryRun }: RestoreOrder,
  locate: (key: string) => string,
  terminal: SummaryTerminal,
): string {
  const style = styleOf(terminal);
  const blocks = [
    listed(style.strong(dryRun ? 'Is gone, and would be brought back' : 'Brought back'), broughtBack, locate),
    listed(style.strong(dryRun ? 'Would be put back' : 'Put back, as it was then'), putBack, locate),
    listed(style.strong('Was another one then, and stays as it is'), left, locate),
  ].flat();
  if (blocks.length === 0)
    return `\n${wrap(`Nothing under ${prefix} was different at ${asOf}, as far as old versions tell. A folder keeps none, and a bucket only as long as its rule says.`, 76)}\n\n`;
  return `\n${blocks.join('\n\n')}\n\n`;
}

const MOST = 20;

function listed(
  heading: string,
  keys: readonly string[],
  locate: (key: string) => string,
): readonly string[] {
  if (keys.length === 0) return [];
  const more = keys.length > MOST ? [`  and ${keys.length - MOST} more`] : [];
  return [[heading, ...keys.slice(0, MOST).map((key) => `  ${locate(key)}`), ...more].join('\n')];
}
