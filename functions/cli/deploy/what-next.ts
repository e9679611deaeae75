import type { DnsRecord } from '../../adapters/cloud/mail-account.ts';
import type { Config } from '../../model/config.ts';
import { domainOf, parseMailbox } from '../../model/mailbox.ts';
import { newestFullMonth } from '../../model/month.ts';
import type { Style } from '../style.ts';
import { firstLetters } from './first-letters.ts';

/** What a person has to do after a deployment, and what comes by itself. */
export function whatNext(
  {
    config,
    records,
    verified,
    tokenPut,
    tokenLacks,
    archive,
    now,
  }: {
    readonly config: Config;
    readonly records: readonly DnsRecord[];
    readonly verified: boolean;
    readonly tokenPut: boolean;
    readonly tokenLacks: boolean;
    readonly archive: string;
    readonly now: Date;
  },
  style: Style,
): string {
  const newest = newestFullMonth(now, config.timeZone);
  const { day, about } = firstLetters(now, config.timeZone);
  const operator = config.cloud === undefined ? 'the operator' : parseMailbox(config.cloud.operator).address;
  const blocks = [
    style.strong('Deployed'),
    ...(tokenPut ? ['The GitHub token is in Secrets Manager.'] : []),
    ...(tokenLacks
      ? [
          `${style.strong('Put a GitHub token in')}\n  ${style.hinted('Set GITHUB_TOKEN, and start this again: community-hat deploy --token')}`,
        ]
      : []),
    ...(verified ? [] : dns(config, records, style)),
    `${style.strong('Confirm who is told')}\n  AWS has written to ${operator}: click on the link in that mail, or no alarm and no question reaches anybody.`,
    ...(archive === '' ? [] : [`The archive is at ${archive}, and letters link to it.`]),
    style.hinted(
      `The first letters are written on ${day}, about ${about}. To have those of ${newest} now: community-hat run --remote --month ${newest}`,
    ),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

function dns({ mail }: Config, records: readonly DnsRecord[], style: Style): string[] {
  if (records.length === 0 || mail === undefined) return [];
  const domain = domainOf(parseMailbox(mail.from));
  const widths = [
    Math.max(...records.map(({ name }) => name.length)),
    Math.max(...records.map(({ type }) => type.length)),
  ] as const;
  const lines = records.map(
    ({ name, type, value }) => `  ${name.padEnd(widths[0])}  ${type.padEnd(widths[1])}  ${value}`,
  );
  return [
    [
      style.strong(`Put these into the DNS of ${domain}; until then SES sends nothing`),
      ...lines,
      style.quiet(`  and, where there is none yet: _dmarc.${domain}  TXT  "v=DMARC1; p=none"`),
    ].join('\n'),
  ];
}
