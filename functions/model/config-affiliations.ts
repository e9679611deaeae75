import * as z from 'zod';
import { AFFILIATION_FORMATS } from './affiliation.ts';
import { companyName, dates, day, login } from './config-values.ts';

const domain = z
  .string()
  .regex(/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/)
  .meta({ allowed: 'a domain (example.org)' });

/** Who works for whom, as `community-hat.yaml` has it. */
export const affiliations = z
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
