import { z } from 'zod';

/**
 * `community-hat.yaml`, the one schema. Where GitHub is and who reads it comes from the environment
 * (`GITHUB_GRAPHQL_URL`, `GITHUB_TOKEN`), never from this file.
 */
const mailbox = z
  .string()
  .regex(
    /^(?:[^<>"\r\n@]{1,80} <[^<>\s@,;"]+@[^<>\s@,;"]+>|[^<>\s@,;"]+@[^<>\s@,;"]+)$/,
    'an address (anna@example.org) or a name and an address (Anna <anna@example.org>)',
  );

const repository = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/, 'a repository as owner/name')
  .refine((name) => !/\/\.{1,2}$/.test(name), 'a repository as owner/name');

const thresholds = z.strictObject({ watch: z.number().nonnegative(), neglected: z.number().nonnegative() });

const project = z.strictObject({
  id: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62})$/, 'small letters, digits and dashes, 63 at most'),
  name: z.string().min(1).max(80),
  repositories: z.array(repository).min(1),
  maintainers: z.array(mailbox).default([]),
  visibility: z.enum(['private', 'public']).default('private'),
});

export const configSchema = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'a time zone such as UTC or Europe/Berlin').default('UTC'),
  store: z.strictObject({ folder: z.string().min(1) }).default({ folder: 'out/store' }),
  mail: z
    .strictObject({
      mailer: z.enum(['files']).default('files'),
      folder: z.string().min(1).default('out/mailbox'),
      from: mailbox,
      replyTo: mailbox.optional(),
    })
    .optional(),
  archive: z
    .strictObject({ url: z.string().regex(/^https:\/\/[^\s?#]+$/, 'an https address without query') })
    .optional(),
  bots: z.array(z.string().min(1)).default([]),
  thresholds: z.record(z.string(), thresholds).default({}),
  leaveOut: z.array(z.string()).default([]),
  projects: z.array(project).min(1),
});

export type Config = z.infer<typeof configSchema>;
export type ProjectConfig = Config['projects'][number];

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
