import { type EditionName, editionKey } from '../../model/keys.ts';
import type { DeliverOutcome, RecipientOutcome } from '../../pipeline/deliver.ts';
import { markdownLink } from '../../render/markdown-link.ts';
import { markdownText } from '../../render/markdown-text.ts';

export const LETTERS_HEAD = '| letter | what became of it |\n|---|---|\n';

/** A line of a table: where the letter can be read, and to how many it went. No address: a page of a run is read by many. */
export function letterRow(
  name: string,
  edition: EditionName | null,
  delivered: DeliverOutcome | null,
  locate: (key: string) => string,
): string {
  const place = edition === null ? null : locate(editionKey(edition, 'letter.md'));
  const shown = markdownText(name);
  const linked = place?.startsWith('https://') ? `[${shown}](${markdownLink(place)})` : shown;
  return `| ${linked} | ${edition === null ? 'not written' : became(delivered)} |\n`;
}

function became(delivered: DeliverOutcome | null): string {
  if (delivered === null) return 'written';
  if (delivered.withheld !== null) return markdownText(delivered.withheld.says);
  const counts = Object.entries(delivered.counts) as [RecipientOutcome['outcome'], number][];
  const said = counts
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${SAID[outcome]}: ${count}`);
  return said.join('; ') || 'nobody is named to get it';
}

const SAID: Readonly<Record<RecipientOutcome['outcome'], string>> = {
  sent: 'sent',
  alreadySent: 'sent before',
  suppressed: 'not sent, because they want none',
  refused: 'refused, and tried again by the next run',
  unknown: '**may or may not have gone**, and is not sent again',
  inProgress: 'being sent by another run',
  wouldSend: 'would be sent',
};
