import * as z from 'zod';
import { affiliations } from './config-affiliations.ts';
import { cloud } from './config-cloud.ts';
import { editing, NO_EDITING, pledges, programme, recognition, sponsors } from './config-programme.ts';
import { smtp } from './config-smtp.ts';
import { mailbox, projectId, repository } from './config-values.ts';
import { WORK_AREAS } from './work-area.ts';

/**
 * `community-hat.yaml`, the one schema. Where GitHub is and who reads it comes from the environment
 * (`GITHUB_GRAPHQL_URL`, `GITHUB_TOKEN`), never from this file. `description` and `allowed` end up in
 * `docs/configuration.md` and in the sentences about mistakes.
 */
const folder = z.string().min(1).meta({ allowed: 'the path of a folder' });

const threshold = z.number().nonnegative().meta({ allowed: 'a number, 0 or more' });

const thresholds = z
  .strictObject({
    watch: threshold.describe('From here on the status is `watch`.'),
    neglected: threshold.describe('From here on the status is `neglected`.'),
  })
  .meta({ allowed: 'both limits, watch and neglected' });

const project = z
  .strictObject({
    id: projectId.describe('Names the project in addresses and file names. It stays the same for ever.'),
    name: z
      .string()
      .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,80}$/u)
      .meta({
        description: 'The name that the letter uses.',
        allowed: 'a name of 1 to 80 characters in one line',
      }),
    repositories: z.array(repository).min(1).meta({
      description: 'What is read and added up for this project.',
      allowed: 'a list of at least one repository as owner/name',
    }),
    maintainers: z.array(mailbox).default([]).meta({
      description: 'Who gets the letter. Without anybody it is written all the same, and sent to nobody.',
      allowed: 'a list of addresses',
    }),
    visibility: z.enum(['private', 'public']).default('private').meta({
      description:
        'Where the page of the letter lies: under a path that nobody can guess, or in the public list. Choose `public` only where the project agreed.',
    }),
  })
  .meta({ allowed: 'the settings of one project, at least id, name and repositories' });

const mail = z
  .strictObject({
    mailer: z.enum(['files', 'smtp', 'ses']).default('files').meta({
      description:
        'How letters leave. `files` puts each as an .eml file into a folder; `smtp` hands it to a mail server, and `ses` to Amazon SES, in the cloud alone: it goes to people. With `--out` they are files in any case. docs/sending.md says what happens when something goes wrong on the way.',
    }),
    folder: folder.default('out/mailbox').meta({
      description: 'Where the .eml files are put, seen from the folder that the command is started in.',
    }),
    smtp: smtp.optional().describe('Needed where `mailer` is `smtp`.'),
    from: mailbox.describe('Who the letters come from.'),
    replyTo: mailbox
      .optional()
      .describe('Who gets answers and requests to unsubscribe; otherwise `from` does.'),
  })
  .meta({ allowed: 'the settings of the mail, at least from' });

const store = z.strictObject({
  folder: folder.default('out/store').meta({
    description:
      'Where harvests, findings, editions and receipts are kept, seen from the folder that the command is started in. Keep it: trends and the memory of what was sent live here.',
  }),
});

const archive = z.strictObject({
  url: z
    .string()
    .regex(/^https:\/\/[^\s?#@"<>\p{C}]+$/u)
    .meta({
      description: 'Where the editions in the store can be opened in a browser.',
      allowed: 'an https address without a query (https://letters.example.org)',
    }),
});

const areaRule = z
  .strictObject({
    area: z.enum(WORK_AREAS).describe('The kind of work that it is.'),
    label: z.string().min(1).optional().meta({ description: 'A label, in any case.', allowed: 'a label' }),
    title: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'A piece of the title, in any case.', allowed: 'a piece of a title' }),
    paths: z.string().min(1).optional().meta({
      description:
        'Where every file of the change lies: a path, a folder that ends in `/`, or a pattern with `*` and `**`.',
      allowed: 'a path, a folder that ends in /, or a pattern with * and **',
    }),
  })
  .meta({ allowed: 'an area with a label, a title or paths' });

export const configSchema = z
  .strictObject({
    timeZone: z.string().refine(isTimeZone).default('UTC').meta({
      description: 'When a month begins and ends.',
      allowed: 'the name of a time zone, such as UTC or Europe/Berlin',
    }),
    store: store
      .default({ folder: 'out/store' })
      .meta({ description: 'Where everything is kept.', allowed: 'the settings of the store' }),
    mail: mail.optional().describe('Needed as soon as anybody is named who gets letters.'),
    archive: archive.optional().meta({
      description: 'Letters link to their page only where this is set.',
      allowed: 'the settings of the archive',
    }),
    bots: z
      .array(z.string().min(1).meta({ allowed: 'a login' }))
      .default([])
      .meta({
        description:
          'Logins that are machines, beyond those that are known as bots already. What they open and say counts for nothing.',
        allowed: 'a list of logins',
      }),
    affiliations: affiliations.optional().meta({
      description:
        'Who works for whom. What is said nowhere is unknown, and printed as unknown. `community-hat who` lists the people whose row would tell most.',
      allowed: 'who works for whom',
    }),
    workAreas: z.array(areaRule).optional().meta({
      description:
        'What your labels, titles and paths mean. The first rule whose parts all fit decides; where none does, the built-in ones do.',
      allowed: 'a list of rules',
    }),
    thresholds: z.record(z.string(), thresholds).default({}).meta({
      description:
        'Other limits than the built-in ones, by the id of the indicator. Shares are written as 0.6 for 60 %. Where lower is worse, `neglected` is the lower one.',
      allowed: 'limits by the id of an indicator',
    }),
    leaveOut: z
      .array(z.string().meta({ allowed: 'the id of an indicator' }))
      .default([])
      .meta({
        description: 'Ids of indicators that are not measured.',
        allowed: 'a list of ids of indicators',
      }),
    projects: z.array(project).min(1).meta({
      description: 'Each project gets a letter of its own.',
      allowed: 'a list of at least one project',
    }),
    programme: programme.optional().meta({
      description: 'Who runs this: gets a letter about all projects beside each other.',
      allowed: 'the settings of the programme, at least name',
    }),
    sponsors,
    leadDays: z.number().int().min(0).max(28).default(3).meta({
      description:
        'So many days before the sponsors the maintainers get their letter: time to correct an error.',
      allowed: 'a whole number of days, from 0 to 28',
    }),
    approval: z.enum(['required', 'deadline', 'none']).default('required').meta({
      description:
        'Whether the letters to sponsors wait until somebody who has read them lets them go: `community-hat approve --month 2026-07`. With `deadline` they go in the cloud when `approvalDays` are over and nobody held them back; on this machine it is like `required`.',
    }),
    approvalDays: z.number().int().min(1).max(28).default(14).meta({
      description:
        'So many days the cloud waits for it. With `required`, letters to sponsors that nobody approved by then do not go.',
      allowed: 'a whole number of days, from 1 to 28',
    }),
    pledges,
    recognition: recognition.default({ named: [] }).meta({
      description: 'Who agreed to be named where a letter thanks. Whoever is not listed is counted.',
      allowed: 'who agreed to be named',
    }),
    cloud: cloud.optional().describe('Needed to deploy to AWS alone.'),
    editing: editing.default(NO_EDITING).meta({
      description:
        'What who runs this adds to letters or holds back. It may change after a month was planned, until the letter that it is about was sent.',
      allowed: 'forewords, holds and acknowledged findings',
    }),
  })
  .meta({ allowed: 'settings, at least projects' });

export type Config = z.infer<typeof configSchema>;
export type ProjectConfig = Config['projects'][number];
export type AffiliationSettings = NonNullable<Config['affiliations']>;
export type PledgeConfig = Config['pledges'][number];
export type Editing = Config['editing'];
export type Acknowledged = Editing['acknowledged'][number];

/** Only names: an offset such as `+01:00` has no summer time, and not every runtime knows it. */
function isTimeZone(zone: string): boolean {
  if (!/^(?:UTC|[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
