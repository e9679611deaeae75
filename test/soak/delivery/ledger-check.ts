import { type EditionName, receiptKey } from '../../../functions/model/keys.ts';
import type { Receipt } from '../../../functions/model/receipt.ts';
import type { RecipientCounts } from '../../../functions/model/run-report.ts';
import { isStale } from '../../../functions/pipeline/delivery/is-stale.ts';
import { readDocument } from '../../../functions/pipeline/documents.ts';
import { NOBODY } from '../../../functions/pipeline/run-report/recipient-counts.ts';
import { runReport } from '../../../functions/pipeline/run-report.ts';
import { secrets } from '../../builders/written-month.ts';
import type { AcceptedMail } from '../../stand-ins/ses-mail.ts';
import { listedFor, type MailWorld, MONTH } from './mail-world.ts';

export type End = 'sent' | 'suppressed' | 'refused' | 'unknown';

export interface Checked {
  /** What is wrong, in sentences; none: all is as promised. */
  readonly wrong: readonly string[];
  readonly ends: Readonly<Record<End, number>>;
  /** Who is in doubt: `r1 maintainers/p0 address`. */
  readonly unknown: readonly string[];
}

/**
 * Compares what the ledger and the run report say with what the receiving end has, when nobody is at it any more.
 * @param told whether the mail service's events have been noted, all of them
 */
export async function ledgerCheck(
  world: MailWorld,
  editions: readonly EditionName[],
  { told, most = () => 1 }: { readonly told: boolean; readonly most?: (who: string) => number },
): Promise<Checked> {
  const wrong: string[] = [];
  const ends = { sent: 0, suppressed: 0, refused: 0, unknown: 0 };
  const unknown: string[] = [];
  const tallies = new Map<string, RecipientCounts>();
  const at = world.clock.now().toISOString();
  const wanted = new Set<string>();
  for (const edition of editions) {
    const tally = { ...NOBODY };
    for (const address of listedFor(world, edition)) {
      const who = `${nameOf(edition)} ${address}`;
      wanted.add(who);
      const has = world.ses.accepted.filter((mail) => who === `${nameOfMail(mail)} ${mail.to}`);
      const receipt = await readDocument<Receipt>(
        world.store,
        receiptKey(edition, secrets.hash('recipient', address)),
      );
      const end = receipt === null ? null : endOf(receipt, at);
      if (has.length > most(who)) wrong.push(`${who} has it ${has.length} times`);
      if (end === null) wrong.push(`${who} has ${receipt === null ? 'no receipt' : 'a claim in progress'}`);
      else {
        ends[end] += 1;
        tally[end] += 1;
        if (end === 'unknown') unknown.push(who);
        if (!fits(end, has, { told, optedOut: isOptedOut(world, address) }))
          wrong.push(
            `${who} is ${end}, and the receiving end has ${has.map(({ fate }) => fate).join() || 'none'}`,
          );
      }
    }
    tallies.set(nameOf(edition), tally);
  }
  for (const mail of world.ses.accepted)
    if (!wanted.has(`${nameOfMail(mail)} ${mail.to}`)) wrong.push(`${mail.to} got what was not for them`);
  wrong.push(...(await reportCheck(world, editions, tallies)));
  return { wrong, ends, unknown };
}

function endOf(receipt: Receipt, at: string): End | null {
  if (receipt.state !== 'claimed') return receipt.state;
  return isStale(receipt, at) ? 'unknown' : null;
}

function fits(
  end: End,
  has: readonly AcceptedMail[],
  { told, optedOut }: { readonly told: boolean; readonly optedOut: boolean },
): boolean {
  if (optedOut) return end === 'suppressed' && has.length === 0;
  const delivered = has.some(({ fate }) => fate === 'delivered');
  if (end === 'refused') return has.length === 0;
  // SES takes what it sends to nobody, and tells of it afterwards.
  if (end === 'sent') return told ? delivered : has.length > 0;
  if (end === 'suppressed') return told && has.length > 0 && !delivered;
  return !told || has.length === 0;
}

function isOptedOut({ config }: MailWorld, address: string): boolean {
  return config.editing.optOut.some(({ recipient }) => recipient === address);
}

/** Whether the run report says the same. */
async function reportCheck(
  { store, clock }: MailWorld,
  editions: readonly EditionName[],
  tallies: ReadonlyMap<string, RecipientCounts>,
): Promise<readonly string[]> {
  const report = await runReport({ store, clock, secrets }, { month: MONTH });
  const wrong = editions.flatMap((edition) => {
    const standing = report.letters.find(
      ({ audience, subject }) => audience === edition.audience && subject === edition.subject,
    );
    const said = standing?.revision === edition.revision ? standing.recipients : standing?.earlier;
    const tally = tallies.get(nameOf(edition));
    return same(said, tally)
      ? []
      : [
          `the run report says of ${nameOf(edition)} ${JSON.stringify(said)} and not ${JSON.stringify(tally)}`,
        ];
  });
  const newest = report.letters.reduce((sum, { recipients }) => sum + recipients.unknown, 0);
  const tells = report.problems.some((problem) => problem.includes('resend --unknown'));
  if (tells !== newest > 0)
    wrong.push(`of ${newest} unknown the run report says: ${report.problems.join(' | ')}`);
  return wrong;
}

function same(one: RecipientCounts | null | undefined, other: RecipientCounts | undefined): boolean {
  if (!one || !other) return false;
  return (Object.keys(NOBODY) as (keyof RecipientCounts)[]).every((key) => one[key] === other[key]);
}

function nameOf({ audience, subject, revision }: EditionName): string {
  return `r${revision} ${audience}/${subject}`;
}

function nameOfMail({ tags }: AcceptedMail): string {
  return `r${tags.revision} ${tags.audience}/${tags.report}`;
}
