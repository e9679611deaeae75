import * as z from 'zod';

/**
 * `community-hat.yaml`, the one schema. Where GitHub is and who reads it comes from the environment
 * (`GITHUB_GRAPHQL_URL`, `GITHUB_TOKEN`), never from this file. `description` and `allowed` end up in
 * `docs/configuration.md` and in the sentences about mistakes.
 */
const mailbox = z
  .string()
  .regex(
    /^(?:[^<>"@\p{C}\p{Zl}\p{Zp}]{1,80} <[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+>|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+)$/u,
  )
  .meta({ allowed: 'an address (anna@example.org) or a name and an address (Anna <anna@example.org>)' });

const repository = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/)
  .refine((name) => !/\/\.{1,2}$/.test(name))
  .meta({ allowed: 'a repository as owner/name (harbour-lights/beacon)' });

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
    id: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,62})$/)
      .meta({
        description: 'Names the project in addresses and file names. It stays the same for ever.',
        allowed: 'small letters, digits and dashes, 63 at most',
      }),
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
    mailer: z.enum(['files']).default('files').meta({
      description: 'How letters leave. `files` puts each as an .eml file into a folder.',
    }),
    folder: folder.default('out/mailbox').meta({
      description: 'Where the .eml files are put, seen from the folder that the command is started in.',
    }),
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

export const configSchema = z
  .strictObject({
    timeZone: z.string().refine(isTimeZone).default('UTC').meta({
      description: 'When a month begins and ends.',
      allowed: 'the name of a time zone, such as UTC or Europe/Berlin',
    }),
    store: store
      .default({ folder: 'out/store' })
      .meta({ description: 'Where everything is kept.', allowed: 'the settings of the store' }),
    mail: mail.optional().describe('Needed as soon as a project names maintainers.'),
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
  })
  .meta({ allowed: 'settings, at least projects' });

export type Config = z.infer<typeof configSchema>;
export type ProjectConfig = Config['projects'][number];

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
