import * as z from 'zod';
import { AFFILIATION_FORMATS } from './affiliation.ts';
import { WORK_AREAS } from './work-area.ts';

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

const day = z.string().refine(isDay).meta({ allowed: 'a day that exists, such as 2026-07-31' });

/** The end is exclusive. */
const dates = {
  from: day.optional().describe('The first day; otherwise since ever.'),
  until: day.optional().describe('The first day on which it is no longer so; otherwise it still is.'),
};

const login = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  .meta({ description: 'The login, in any case.', allowed: 'a login' });

const companyName = z
  .string()
  .regex(/^(?=.*\S)[^\p{C}\p{Zl}\p{Zp}]{1,120}$/u)
  .meta({ allowed: 'the name of a company, in one line' });

const domain = z
  .string()
  .regex(/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/)
  .meta({ allowed: 'a domain (example.org)' });

const affiliations = z
  .strictObject({
    files: z
      .array(
        z
          .union([
            z.string().min(1),
            z.strictObject({ path: z.string().min(1), format: z.enum(AFFILIATION_FORMATS).optional() }),
          ])
          .meta({
            allowed: `the path of a file, or {path, format} with one of ${AFFILIATION_FORMATS.join(', ')}`,
          }),
      )
      .default([])
      .meta({
        description:
          'Files in which your community keeps who works for whom, seen from the folder of this file: those of gitdm, DevStats, Stackalytics, `.mailmap`, and lists of ours. The format is told by the content where it is not named. docs/affiliations.md says what each is.',
        allowed: 'a list of files',
      }),
    people: z
      .array(
        z
          .strictObject({
            login,
            company: companyName.optional().describe('Who pays them.'),
            independent: z
              .literal(true)
              .optional()
              .meta({ description: 'Nobody does; in place of `company`.', allowed: 'true, or left out' }),
            ...dates,
          })
          .meta({ allowed: 'a login with a company, or with independent: true' }),
      )
      .default([])
      .meta({
        description:
          'Who works for whom. It settles what files say otherwise of the same time. A person who changed has a row for each.',
        allowed: 'a list of people',
      }),
    companies: z
      .array(
        z
          .strictObject({
            name: companyName.describe('The name, spelled as it is shown.'),
            domains: z.array(domain).default([]).meta({
              description:
                'Whoever commits with such an address works there, unless a row says otherwise. Subdomains are included.',
              allowed: 'a list of domains',
            }),
            aliases: z.array(companyName).default([]).meta({
              description: 'Other names of it in your files, in any case.',
              allowed: 'a list of names',
            }),
            organizations: z.array(login).default([]).meta({
              description:
                'Its organisations on GitHub. Public members count as working there where neither a row nor the domain of an address says anything.',
              allowed: 'a list of logins of organisations',
            }),
          })
          .meta({ allowed: 'a company, at least its name' }),
      )
      .default([])
      .meta({ description: 'Companies that work on your projects.', allowed: 'a list of companies' }),
    acquisitions: z
      .array(
        z
          .strictObject({
            company: companyName.describe('Who was bought.'),
            by: companyName.describe('Who owns it now.'),
            from: day.optional().describe('Since which day; otherwise it counts as the owner at all times.'),
          })
          .meta({ allowed: 'a company and who bought it' }),
      )
      .default([])
      .meta({ description: 'Companies that were bought by others.', allowed: 'a list of acquisitions' }),
    hats: z
      .array(
        z
          .strictObject({
            login,
            project: z.string().meta({ description: 'The id of a project.', allowed: 'the id of a project' }),
            hat: z.enum(['community', 'company']).describe('The hat of all that this person does there.'),
            ...dates,
          })
          .meta({ allowed: 'a login, a project and a hat' }),
      )
      .default([])
      .meta({
        description:
          'Which hat a person wears on a project, where the kind of their work says it wrongly: whoever is paid to keep the builds alive, or fixes bugs in the evening.',
        allowed: 'a list of hats',
      }),
    freeMail: z.array(domain).default([]).meta({
      description:
        'Further domains of mail providers, which say nothing about who pays. The well-known ones are known.',
      allowed: 'a list of domains',
    }),
  })
  .meta({ allowed: 'who works for whom' });

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
  })
  .meta({ allowed: 'settings, at least projects' });

export type Config = z.infer<typeof configSchema>;
export type ProjectConfig = Config['projects'][number];
export type AffiliationSettings = NonNullable<Config['affiliations']>;

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 30 February is taken for 2 March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

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
