import * as z from 'zod';
import { mailbox } from './config-values.ts';

/** What AWS has to know beyond a laptop: part of `community-hat.yaml`. */
export const cloud = z
  .strictObject({
    operator: mailbox.describe('Who is told when something needs a person: alarms, and letters that wait.'),
    budget: z.number().positive().max(100_000).default(20).meta({
      description: 'US dollars a month. The operator is told when the account is going to spend more.',
      allowed: 'an amount of US dollars',
    }),
    identity: z.enum(['create', 'existing']).default('create').meta({
      description:
        'Whether the domain of `mail.from` is set up in SES with the rest, or `existing`: the account can send from it already.',
    }),
    contactList: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .optional()
      .meta({
        description:
          'The name of the contact list of the account, where it has one: there can be only one. It needs the topics `maintainers` and `sponsors`. Otherwise one is made.',
        allowed: 'the name of a contact list in SES',
      }),
    certificate: z
      .string()
      .regex(/^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/)
      .optional()
      .meta({
        description:
          'For the archive under a name of your own: the ARN of a certificate in us-east-1 for the host of `archive.url`. Otherwise it has a name of CloudFront.',
        allowed: 'the ARN of an ACM certificate in us-east-1',
      }),
  })
  .meta({ allowed: 'the settings of the cloud, at least operator' });
