import { type ContactList, type MailStanding, mailAccount } from '../../adapters/cloud/mail-account.ts';
import { type IsOfStack, stackResources } from '../../adapters/cloud/stack-resources.ts';
import type { Config } from '../../model/config.ts';
import { configuredLetter, lettersOf } from '../../model/letters.ts';
import { domainOf, parseMailbox } from '../../model/mailbox.ts';
import { MAILING_LISTS } from '../../model/ports.ts';
import { STACK_NAME } from '../../model/stack-outputs.ts';
import type { Terminal } from '../terminal.ts';
import { attend, type Check, stop, well } from './check.ts';
import { seen } from './seen.ts';

/** Whether SES will take what a month has to send, and whether what the stack would make is there already. */
export async function checkMail(
  config: Config,
  region: string,
  { environment }: Pick<Terminal, 'environment'>,
): Promise<readonly Check[]> {
  if (config.mail?.mailer !== 'ses') return [];
  const account = mailAccount(environment);
  const isOurs = () => stackResources(STACK_NAME, environment);
  return [
    ...(await seen('SES', async () => ofStanding(await account.standing(), recipientsIn(config), region))),
    ...(await seen('Sender', async () => ofIdentity(account, config, await isOurs()))),
    ...(await seen('Unsubscribing', async () =>
      ofContactList(await account.contactList(), config.cloud?.contactList, await isOurs()),
    )),
  ];
}

function recipientsIn(config: Config): number {
  const plan = { month: 'this', config };
  const counts = lettersOf(config).map((letter) => configuredLetter(letter, plan).recipients.length);
  return counts.reduce((sum, count) => sum + count, 0);
}

function ofStanding(
  { sandbox, enabled, health, perDay }: MailStanding,
  letters: number,
  region: string,
): Check[] {
  const console = `https://${region}.console.aws.amazon.com/ses/home?region=${region}#/account`;
  if (health === 'SHUTDOWN' || !enabled)
    return [attend('SES', 'the account may send nothing', `See why, and ask AWS to let it: ${console}`)];
  if (sandbox)
    return [
      attend(
        'SES',
        'the account is in the sandbox: letters go to addresses at your own domain alone, and all others are refused',
        `Ask for production access, which takes a day: ${console}`,
      ),
    ];
  if (health === 'PROBATION')
    return [
      attend('SES', 'AWS has the account under review for bounces or complaints', `See why: ${console}`),
    ];
  // SES says -1 where there is no limit.
  if (perDay >= 0 && perDay < letters)
    return [
      attend(
        'SES',
        `it takes ${perDay} mails a day, and a month has ${letters}`,
        `They go over ${Math.ceil(letters / Math.max(1, perDay))} days by themselves. To be faster, ask for a higher quota: ${console}`,
      ),
    ];
  return [well('SES', `${perDay < 0 ? 'any number of' : perDay} mails a day; a month has ${letters}`)];
}

async function ofIdentity(
  account: ReturnType<typeof mailAccount>,
  { mail, cloud }: Config,
  isOurs: IsOfStack,
): Promise<Check> {
  const from = parseMailbox(mail!.from);
  const domain = domainOf(from);
  const what = 'Sender';
  if (cloud?.identity === 'existing') {
    const identity = (await account.identity(domain)) ?? (await account.identity(from.address));
    if (identity === null)
      return stop(
        what,
        `cloud.identity is existing, but SES knows neither ${domain} nor ${from.address}`,
        'Set it up in SES, or take cloud.identity out and the stack does it.',
      );
    if (!identity.verified)
      return attend(
        what,
        `${domain} is not verified yet`,
        'Put its DKIM records into the DNS of the domain.',
      );
    if (!identity.easyDkim)
      return attend(
        what,
        `${domain} signs with keys of your own, and SES adds links to unsubscribe only with Easy DKIM`,
        'Turn Easy DKIM on for it, in SES under Identities.',
      );
    return well(what, `${domain} is verified`);
  }
  const identity = await account.identity(domain);
  if (identity === null) return well(what, `${domain} will be set up`);
  if (!isOurs('AWS::SES::EmailIdentity', domain))
    return stop(
      what,
      `SES knows ${domain} already, so the stack cannot make it`,
      'Set cloud.identity to existing.',
    );
  return identity.verified
    ? well(what, `${domain} is verified`)
    : attend(
        what,
        `${domain} is not verified yet`,
        'Put the records into its DNS that deploy shows at its end.',
      );
}

function ofContactList(list: ContactList | null, named: string | undefined, isOurs: IsOfStack): Check {
  const what = 'Unsubscribing';
  if (list === null)
    return named === undefined
      ? well(what, 'a contact list will be made')
      : stop(
          what,
          `the account has no contact list ${named}`,
          'Take cloud.contactList out: one will be made.',
        );
  if (named === undefined)
    return isOurs('AWS::SES::ContactList', list.name)
      ? well(what, `contact list ${list.name}`)
      : stop(
          what,
          `the account has its one contact list already, ${list.name}`,
          `Set cloud.contactList to ${list.name}.`,
        );
  if (named !== list.name)
    return stop(
      what,
      `cloud.contactList is ${named}, and the account's is ${list.name}`,
      `Set cloud.contactList to ${list.name}.`,
    );
  const missing = MAILING_LISTS.filter((topic) => !list.topics.includes(topic));
  if (missing.length > 0)
    return stop(
      what,
      `the contact list ${named} has no topic ${missing.join(', ')}`,
      `Add them, subscribed by default: aws sesv2 update-contact-list --contact-list-name ${named} --topics ... (it replaces all topics, so name those that it has too)`,
    );
  return well(what, `contact list ${named}`);
}
