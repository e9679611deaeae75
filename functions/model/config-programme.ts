import * as z from 'zod';
import { AUDIENCES } from './audience.ts';
import { companyName, day, lineOfText, login, mailbox, month, projectId } from './config-values.ts';
import { WORK_AREAS } from './work-area.ts';

// Who runs the programme, who supports it, and what they say: parts of `community-hat.yaml`.

const recipients = z.array(mailbox).default([]).meta({
  description: 'Who gets the letter. Without anybody it is written all the same, and sent to nobody.',
  allowed: 'a list of addresses',
});

export const programme = z.strictObject({
  name: lineOfText.describe('The name that the letter uses.'),
  recipients,
});

export const sponsors = z
  .array(
    z
      .strictObject({
        id: projectId.describe('Names the sponsor in addresses and file names. It stays the same for ever.'),
        company: companyName.describe(
          'The name of the company, spelled as under `affiliations`. Where nobody is known to work for it, planning a month warns.',
        ),
        recipients,
      })
      .meta({ allowed: 'a sponsor, at least id and company' }),
  )
  .default([])
  .meta({
    description:
      'Companies that get a letter about what their people do in the projects. It is always private: each sees only itself.',
    allowed: 'a list of sponsors',
  });

export const pledges = z
  .array(
    z
      .strictObject({
        company: companyName.describe('Who pledged it.'),
        project: z.string().meta({ description: 'The id of a project.', allowed: 'the id of a project' }),
        area: z.enum(WORK_AREAS).describe('The kind of work.'),
        from: day.describe('The first day.'),
        until: day.describe('The first day on which it is over.'),
      })
      .meta({ allowed: 'a pledge with company, project, area, from and until' }),
  )
  .default([])
  .meta({
    description:
      'Work that companies said they would do. Their letter says whether that part of the project moved.',
    allowed: 'a list of pledges',
  });

export const recognition = z.strictObject({
  named: z
    .array(login)
    .default([])
    .meta({ description: 'Logins of those who agreed.', allowed: 'a list of logins' }),
});

const audience = z.enum(AUDIENCES).describe('Whom the letter is for.');
const subject = z.string().min(1).meta({
  description: 'The id of a project or of a sponsor, or `programme`.',
  allowed: 'the id of a project or of a sponsor, or programme',
});

export const editing = z.strictObject({
  forewords: z
    .array(
      z
        .strictObject({
          month: month.describe('Of which month.'),
          audience: audience.optional().describe('Whom the letter is for; otherwise all letters have it.'),
          subject: subject.optional(),
          text: z
            .string()
            .regex(/^(?=[\s\S]*\S)[^\p{Cs}\p{Co}\p{Cn}]{1,600}$/u)
            .meta({
              description: 'What stands under the headline.',
              allowed: 'a text of 1 to 600 characters',
            }),
        })
        .meta({ allowed: 'a foreword with month and text' }),
    )
    .default([])
    .meta({ description: 'Words of yours in letters.', allowed: 'a list of forewords' }),
  holds: z
    .array(
      z
        .strictObject({
          month: month.describe('Of which month.'),
          audience,
          subject,
          reason: lineOfText.describe('Why; the run says it.'),
        })
        .meta({ allowed: 'a letter with month, audience, subject and reason' }),
    )
    .default([])
    .meta({ description: 'Letters that are written and not sent.', allowed: 'a list of letters' }),
  acknowledged: z
    .array(
      z
        .strictObject({
          project: z.string().meta({ description: 'The id of a project.', allowed: 'the id of a project' }),
          finding: z
            .string()
            .meta({ description: 'The id of an indicator.', allowed: 'the id of an indicator' }),
          reason: lineOfText.describe('Why nothing is to be done about it; letters say it.'),
          since: day.describe('The day on which it was set aside.'),
          until: day
            .optional()
            .describe('The first day on which letters ask for it again; otherwise it stays set aside.'),
        })
        .meta({ allowed: 'a finding with project, finding, reason and since' }),
    )
    .default([])
    .meta({
      description:
        'Findings that are known and accepted, or put off. Letters still show them, with the reason, and neither ask for them nor lead with them.',
      allowed: 'a list of findings',
    }),
  optOut: z
    .array(
      z
        .strictObject({
          recipient: mailbox.describe('Who wants no letter.'),
          audience: audience.optional(),
          subject: subject
            .optional()
            .describe('The id of a project or of a sponsor, or `programme`; otherwise no letter at all.'),
        })
        .meta({ allowed: 'a recipient, and of which letter' }),
    )
    .default([])
    .meta({
      description: 'Who asked to get a letter no more, and gets none although a list above names them.',
      allowed: 'a list of recipients',
    }),
});

export const NO_EDITING = { forewords: [], holds: [], acknowledged: [], optOut: [] };
