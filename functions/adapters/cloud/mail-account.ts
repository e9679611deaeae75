import {
  GetAccountCommand,
  GetContactListCommand,
  GetEmailIdentityCommand,
  ListContactListsCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { asked } from './asked.ts';
import { awsFailure, nameOf } from './aws-failure.ts';

/** What the mail service says of an account in a region. */
export interface MailAccount {
  standing(): Promise<MailStanding>;
  /** @returns null where the domain or address was never set up */
  identity(name: string): Promise<MailIdentity | null>;
  /** An account can have one; null: it has none. */
  contactList(): Promise<ContactList | null>;
}

export interface MailStanding {
  /** It may send to verified addresses alone. */
  readonly sandbox: boolean;
  readonly enabled: boolean;
  /** `HEALTHY`, or `PROBATION` and `SHUTDOWN` for too many bounces and complaints. */
  readonly health: string;
  readonly perDay: number;
}

export interface MailIdentity {
  readonly verified: boolean;
  /** Keys of SES's own; only then can one unsubscribe by SES. */
  readonly easyDkim: boolean;
  readonly dkimVerified: boolean;
  /** What has to stand in the DNS of the domain. */
  readonly records: readonly DnsRecord[];
}

export interface DnsRecord {
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly value: string;
}

export interface ContactList {
  readonly name: string;
  readonly topics: readonly string[];
}

export function mailAccount(variables: Variables): MailAccount {
  const client = new SESv2Client(asked(awsAddress(variables, 'SESV2')));
  return {
    async standing() {
      const told = await ask('ses:GetAccount', () => client.send(new GetAccountCommand({})));
      return {
        sandbox: told.ProductionAccessEnabled !== true,
        enabled: told.SendingEnabled !== false,
        health: told.EnforcementStatus ?? 'HEALTHY',
        perDay: told.SendQuota?.Max24HourSend ?? 0,
      };
    },
    async identity(name) {
      const told = await orNull('ses:GetEmailIdentity', () =>
        client.send(new GetEmailIdentityCommand({ EmailIdentity: name })),
      );
      if (told === null) return null;
      const { DkimAttributes: dkim, MailFromAttributes: mailFrom } = told;
      const region = await client.config.region();
      return {
        verified: told.VerifiedForSendingStatus === true,
        easyDkim: dkim?.SigningAttributesOrigin !== 'EXTERNAL' && (dkim?.Tokens?.length ?? 0) > 0,
        dkimVerified: dkim?.Status === 'SUCCESS',
        records: [
          ...(dkim?.SigningAttributesOrigin === 'EXTERNAL' ? [] : (dkim?.Tokens ?? [])).map((token) => ({
            name: `${token}._domainkey.${name}`,
            type: 'CNAME' as const,
            value: `${token}.${dkim?.SigningHostedZone ?? 'dkim.amazonses.com'}`,
          })),
          ...mailFromRecords(mailFrom?.MailFromDomain, region),
        ],
      };
    },
    async contactList() {
      const { ContactLists: [list] = [] } = await ask('ses:ListContactLists', () =>
        client.send(new ListContactListsCommand({})),
      );
      const name = list?.ContactListName;
      if (name === undefined) return null;
      const told = await ask('ses:GetContactList', () =>
        client.send(new GetContactListCommand({ ContactListName: name })),
      );
      return { name, topics: (told.Topics ?? []).flatMap(({ TopicName }) => TopicName ?? []) };
    },
  };
}

/** Of a domain of their own for bounces. */
function mailFromRecords(domain: string | undefined, region: string): readonly DnsRecord[] {
  if (!domain) return [];
  return [
    { name: domain, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
    { name: domain, type: 'TXT', value: '"v=spf1 include:amazonses.com ~all"' },
  ];
}

async function ask<T>(action: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw awsFailure(error, action);
  }
}

async function orNull<T>(action: string, act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (nameOf(error) === 'NotFoundException') return null;
    throw awsFailure(error, action);
  }
}
