import { monthInWords } from '../../model/month.ts';
import { markdownText } from '../../render/markdown-text.ts';
import type { LocatedOutcome } from '../summary.ts';
import { LETTERS_HEAD, letterRow } from './letter-row.ts';

/** Markdown for the page of a run: what went, what did not, and what waits for somebody. */
export function monthSummary(outcome: LocatedOutcome): string {
  const { month, letters, dryRun, locate } = outcome;
  const rows = letters.map(({ name, edition, delivered }) => letterRow(name, edition, delivered, locate));
  const parts = [
    `## Letters of ${monthInWords(month)}${dryRun ? ', sent to nobody: a dry run' : ''}`,
    ...(rows.length === 0 ? [] : [`${LETTERS_HEAD}${rows.join('')}`.trimEnd()]),
    ...unread(outcome),
    ...unapproved(outcome),
  ];
  return `${parts.join('\n\n')}\n\n`;
}

function unread({ harvested }: LocatedOutcome): string[] {
  const lines = harvested.flatMap(({ repository: { owner, name }, unreadable }) =>
    [...new Set(unreadable.map(({ reason }) => reason))].map(
      (reason) => `- ${markdownText(`${owner}/${name}`)}: ${markdownText(reason)}`,
    ),
  );
  return lines.length === 0 ? [] : ['### Could not be read', lines.join('\n')];
}

function unapproved({ month, letters }: LocatedOutcome): string[] {
  const waiting = letters.filter(({ delivered }) => delivered?.withheld?.why === 'unapproved').length;
  if (waiting === 0) return [];
  const which = waiting === 1 ? '1 letter to a sponsor waits' : `${waiting} letters to sponsors wait`;
  return [
    `### ${which} for you`,
    `Read them by the links above. To let them go, run this workflow again with month ${month} and **approve**.`,
  ];
}
