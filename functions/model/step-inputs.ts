import * as z from 'zod/mini';
import { AUDIENCES } from './audience.ts';
import { isMonth } from './month.ts';
import { FACETS } from './snapshot.ts';

const month = z.string().check(z.refine(isMonth, 'a month is written as 2026-07'));
const time = z.iso.datetime();
const repository = z.strictObject({ owner: z.string(), name: z.string() });
const visibility = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('public') }),
  z.strictObject({ kind: z.literal('private'), path: z.string() }),
]);
const audience = z.enum(AUDIENCES);
const edition = z.strictObject({
  visibility,
  audience,
  subject: z.string(),
  month,
  revision: z.int().check(z.positive()),
});

/** What the state machine hands to each step: keys and names, never data. Fields for other steps are left out. */
export const stepInputs = {
  /** By the schedule, or by a person who starts a month again; `refresh`, for the harvest, reads it anew. */
  plan: z.union([
    z.strictObject({ scheduledTime: time }),
    z.strictObject({ month, refresh: z.optional(z.boolean()) }),
  ]),
  harvest: z.object({
    month,
    end: time,
    facets: z.array(z.enum(FACETS)),
    repositories: z.array(repository).check(z.minLength(1)),
    refresh: z._default(z.boolean(), false),
    refreshSince: z.optional(time),
  }),
  measure: z.object({ month, repository }),
  /** Without a project: the portfolio. */
  rollUp: z.object({ month, project: z.optional(z.string()) }),
  letter: z.object({ month, audience, subject: z.string() }),
  edition: z.object({ edition }),
  publish: z.object({ month }),
  /** `taskToken`: wakes the state machine up. `lapsed`: the time for it is over. */
  askApproval: z.union([
    z.strictObject({ month, taskToken: z.string().check(z.minLength(1)) }),
    z.strictObject({ month, lapsed: z.literal(true) }),
  ]),
  /** By the state machine, or by the schedule of each day: then it is the newest full month. */
  watch: z.union([z.strictObject({ month }), z.strictObject({ scheduledTime: time })]),
} as const;
