import * as z from 'zod';

/** Values that several settings have. */
export const mailbox = z
  .string()
  .regex(
    /^(?:[^<>"@\p{C}\p{Zl}\p{Zp}]{1,80} <[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+>|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+)$/u,
  )
  .meta({ allowed: 'an address (anna@example.org) or a name and an address (Anna <anna@example.org>)' });

export const repository = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/)
  .refine((name) => !/\/\.{1,2}$/.test(name))
  .meta({ allowed: 'a repository as owner/name (harbour-lights/beacon)' });

export const day = z.string().refine(isDay).meta({ allowed: 'a day that exists, such as 2026-07-31' });

/** The end is exclusive. */
export const dates = {
  from: day.optional().describe('The first day; otherwise since ever.'),
  until: day.optional().describe('The first day on which it is no longer so; otherwise it still is.'),
};

export const login = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/)
  .meta({ description: 'The login, in any case.', allowed: 'a login' });

export const companyName = z
  .string()
  .regex(/^(?=.*\S)[^\p{C}\p{Zl}\p{Zp}]{1,120}$/u)
  .meta({ allowed: 'the name of a company, in one line' });

export const projectId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,62})$/)
  .meta({ allowed: 'small letters, digits and dashes, 63 at most' });

export const lineOfText = z
  .string()
  .regex(/^(?=.*\S)[^\p{C}\p{Zl}\p{Zp}]{1,300}$/u)
  .meta({ allowed: 'a text of 1 to 300 characters in one line' });

export const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .meta({ allowed: 'a month such as 2026-07' });

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 30 February is taken for 2 March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
