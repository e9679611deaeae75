import * as z from 'zod';

/** Where the mail server is: a part of `community-hat.yaml`. Its password never stands there. */
export const smtp = z
  .strictObject({
    host: z
      .string()
      .regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)$/)
      .meta({
        description: 'The mail server.',
        allowed: 'the name or the address of a server (smtp.example.org)',
      }),
    port: z.number().int().min(1).max(65_535).optional().meta({
      description: 'Its port; otherwise 587 for `starttls`, 465 for `tls` and 25 for `none`.',
      allowed: 'a port, from 1 to 65535',
    }),
    security: z.enum(['starttls', 'tls', 'none']).default('starttls').meta({
      description:
        'How the connection is made safe: `starttls` encrypts before anything is said, `tls` from the first byte on. The certificate has to be right in both. `none` is for a mail server on this machine alone.',
    }),
    user: z
      .string()
      .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u)
      .optional()
      .meta({
        description:
          'Who logs in, with the password that `COMMUNITY_HAT_SMTP_PASSWORD` holds; otherwise nobody does.',
        allowed: 'the name of an account at the mail server',
      }),
  })
  .meta({ allowed: 'the settings of the mail server, at least host' });

export const SMTP_PORTS = { starttls: 587, tls: 465, none: 25 } as const;
