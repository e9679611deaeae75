import type { Style } from '../style.ts';
import type { Check } from './check.ts';

/** A line for each check, and what to do where it is not well. */
export function checksSummary(checks: readonly Check[], style: Style): string {
  const width = Math.max(...checks.map(({ what }) => what.length));
  const lines = checks.flatMap(({ what, outcome, says, remedy }) => [
    `${SIGNS[outcome]} ${what.padEnd(width)}  ${style.plain(says)}`,
    ...(remedy === null ? [] : remedy.split('\n').map((line) => `    ${style.hinted(line)}`)),
  ]);
  return `${lines.join('\n')}\n`;
}

const SIGNS = { well: '✓', attend: '!', stop: '✗' } as const satisfies Record<Check['outcome'], string>;
