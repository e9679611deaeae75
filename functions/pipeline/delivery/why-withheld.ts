import type { Approval } from '../../model/approval.ts';
import { approvalKey, type EditionName, editionKey } from '../../model/keys.ts';
import { configuredLetter } from '../../model/letters.ts';
import type { Store } from '../../model/ports.ts';
import type { Report } from '../../model/report.ts';
import type { Plan } from '../../model/run.ts';
import { isApproved } from '../approval/is-approved.ts';
import { reportHash } from '../approval/report-hash.ts';
import type { Withheld } from '../deliver.ts';
import { readDocument } from '../documents.ts';
import { holdOf, readEditing } from '../editions/editing.ts';

/** Why a letter that is written goes to nobody; null: it may go. */
export async function whyWithheld(
  store: Store,
  plan: Plan,
  edition: EditionName,
  report: Report,
): Promise<Withheld | null> {
  const { name } = configuredLetter(edition, plan);
  if (nothingCouldBeRead(report))
    return { why: 'unread', says: `nothing of ${name} could be read, so nobody gets a letter about it` };
  const held = holdOf(await readEditing(store, edition.month), edition, edition.month);
  if (held !== null) return { why: 'held', says: `the letter about ${name} is held: ${held}` };
  if (edition.audience !== 'sponsor' || plan.config.approval === 'none') return null;
  const approval = await readDocument<Approval>(store, approvalKey(edition.month));
  const key = editionKey(edition, 'report.json');
  if (isApproved(approval, { key, sha256: await reportHash(store, key) })) return null;
  return {
    why: 'unapproved',
    says: `the letter to ${name} waits until you have read it. Run: community-hat approve --month ${edition.month}`,
  };
}

/** A name with a slip in it, a token that may see nothing: a matter for whoever runs this, not for who gets letters. */
function nothingCouldBeRead({ findings }: Report): boolean {
  return findings.length > 0 && findings.every(({ status }) => status === 'unavailable');
}
