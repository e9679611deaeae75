import type { Plan } from '../../model/run.ts';
import type { LetterStanding, RecipientCounts } from '../../model/run-report.ts';
import type { Standing } from '../run-report.ts';

/** What wants a person, a sentence each with the command that helps; what is worst first. */
export function problems(
  standing: Standing,
  plan: Plan | null,
  { remote, underWay }: { readonly remote: boolean; readonly underWay: boolean },
): readonly string[] {
  const { month, letters } = standing;
  const run = (command: string) => `community-hat ${command} --month ${month}${remote ? ' --remote' : ''}`;
  if (plan === null && underWay) return [];
  if (plan === null)
    return [`${month} was not planned, so nothing was read and no letter is written. Run: ${run('run')}`];
  const withheld = (why: string) => letters.filter((letter) => letter.withheld?.why === why);
  const unread = withheld('unread');
  return [
    ...ofRepositories(standing, run),
    ...said(
      unread.length > 0,
      `Nothing could be read for the ${about(unread)}, so nobody gets ${unread.length === 1 ? 'it' : 'them'}. When that is mended: ${run('run')} --refresh`,
    ),
    ...(underWay ? [] : ofLetters(standing, run)),
    ...ofRecipients(standing, plan, run, underWay),
    // A run asks for it when it is time.
    ...(underWay && standing.approval.askedAt === null
      ? []
      : ofApproval(standing, withheld('unapproved'), run)),
    ...withheld('held').map(
      ({ withheld: held }) =>
        `${capital(held?.says ?? '')}. To let it go, take it out of editing.holds and run: ${run('deliver')}`,
    ),
  ];
}

type Run = (command: string) => string;

function said(isSo: boolean, sentence: string): readonly string[] {
  return isSo ? [sentence] : [];
}

function ofRepositories({ repositories, letters, recipients }: Standing, run: Run): readonly string[] {
  const { planned, read, readBefore, troubled, unread } = repositories;
  const named = unread.slice(0, MOST_NAMED).map(({ repository, reason }) => `${repository} (${reason})`);
  const isFrozen = recipients.sent + recipients.unknown > 0;
  const remedy = isFrozen
    ? 'Their letters say so; the next month reads them again'
    : `Run: ${run('run')} --refresh`;
  // Until the first letter is written the harvest may go on.
  const isRead = letters.some(({ edition }) => edition !== null);
  return [
    ...said(
      isRead && troubled > 0,
      `${troubled} of ${count(planned, 'repository', 'repositories')} could not be read, or not whole: ${listed(named, troubled)}. ${remedy}`,
    ),
    ...said(
      isRead && readBefore !== null && read < readBefore,
      `${count(read, 'repository was', 'repositories were')} read, and ${readBefore} the month before. If nobody took them out of the configuration, look whether they were renamed, or whether the token may still see them`,
    ),
  ];
}

function ofLetters({ letters }: Standing, run: Run): readonly string[] {
  const unwritten = letters.filter(({ edition }) => edition === null);
  return said(
    unwritten.length > 0,
    `${count(unwritten.length, 'letter is', 'letters are')} not written yet: ${about(unwritten)}. If no run is under way: ${run('run')}`,
  );
}

function ofRecipients({ letters, at }: Standing, plan: Plan, run: Run, underWay: boolean): readonly string[] {
  const sentence = (
    key: keyof RecipientCounts,
    among: readonly LetterStanding[],
    says: (of: string) => string,
  ) => {
    const concerned = among.filter(({ recipients }) => recipients[key] > 0);
    const sum = concerned.reduce((all, { recipients }) => all + recipients[key], 0);
    return said(sum > 0, says(`${count(sum, 'recipient', 'recipients')} of the ${about(concerned)}`));
  };
  const everSent = letters.flatMap((letter) =>
    letter.earlier === null ? [letter] : [letter, { ...letter, recipients: letter.earlier }],
  );
  const due = letters.filter(
    ({ audience, edition, withheld }) =>
      edition !== null && withheld === null && (audience !== 'sponsor' || isSponsorsTurn(plan, at)),
  );
  return [
    ...sentence(
      'unknown',
      letters,
      (whom) =>
        `It is not known whether ${whom} got it, and no machine sends it again. Who they are: ${run('resend --unknown --dry-run')}. To send it once more: ${run('resend --unknown')}`,
    ),
    ...sentence('refused', letters, (whom) => `It was refused for ${whom}. To try again: ${run('deliver')}`),
    ...sentence(
      'waiting',
      underWay ? [] : due,
      (whom) => `It was not sent yet to ${whom}. If no run is under way: ${run('deliver')}`,
    ),
    ...sentence(
      'bounced',
      everSent,
      (whom) => `It came back from ${whom}. Correct their addresses in the configuration`,
    ),
    ...sentence(
      'complained',
      everSent,
      (whom) =>
        `It was marked as spam by ${whom}. The mail service sends them nothing more; take them out of the configuration, or name them under editing.optOut`,
    ),
  ];
}

/** In the cloud they wait some days longer than maintainers. */
function isSponsorsTurn({ end, config }: Plan, at: string): boolean {
  return Date.parse(at) > Date.parse(end) + (config.leadDays + DAYS_FOR_A_RUN) * DAY;
}

const DAYS_FOR_A_RUN = 4;
const DAY = 24 * 60 * 60 * 1000;

function ofApproval(
  { approval }: Standing,
  unapproved: readonly LetterStanding[],
  run: Run,
): readonly string[] {
  if (unapproved.length === 0) return [];
  const command = run('approve');
  const [want, it] = unapproved.length === 1 ? ['wants', 'it'] : ['want', 'them'];
  const [since, until] = [approval.askedAt?.slice(0, 10), approval.until?.slice(0, 10)];
  if (approval.lapsedAt !== null)
    return [
      `Nobody approved the ${about(unapproved)} until ${approval.lapsedAt.slice(0, 10)}, so nobody got ${it}. To send ${it} all the same: ${command}`,
    ];
  const waits = since === undefined ? '' : ` since ${since}, and the cloud waits until ${until}`;
  const goes = unapproved.length === 1 ? 'it goes' : 'they go';
  return [
    `The ${about(unapproved)} ${want} to be read before ${goes}${waits}. Where: ${command} --dry-run. To let ${it} go: ${command}`,
  ];
}

const MOST_NAMED = 5;

/** `letter about Lamp, Horn and 3 more` */
function about(letters: readonly LetterStanding[]): string {
  const names = letters
    .slice(0, MOST_NAMED)
    .map(({ audience, name }) => (audience === 'sponsor' ? `${name} (sponsor)` : name));
  return `${letters.length === 1 ? 'letter' : 'letters'} about ${listed(names, letters.length)}`;
}

function listed(named: readonly string[], all: number): string {
  return all > named.length ? `${named.join(', ')} and ${all - named.length} more` : named.join(', ');
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
