import * as z from 'zod';
import { AUDIENCES } from './audience.ts';
import { isMonth } from './month.ts';
import { FACETS } from './snapshot.ts';

const month = z.string().refine(isMonth, 'a month is written as 2026-07');
const time = z.iso.datetime();
const repository = z.strictObject({ owner: z.string(), name: z.string() });
const audience = z.enum(AUDIENCES);
/** What the state machine hands to each step: keys and names, never data. Fields for other steps are left out. */
export const stepInputs = {
  /** By the schedule, or by a person who starts a month again; `refresh`, for the harvest, reads it anew. */
  plan: z.union([
    z.strictObject({ scheduledTime: time }),
    z.strictObject({ month, refresh: z.boolean().optional() }),
  ]),
  harvest: z.object({
    month,
    end: time,
    facets: z.array(z.enum(FACETS)),
    repositories: z.array(repository).min(1),
    refresh: z.boolean().default(false),
    refreshSince: time.optional(),
  }),
  measure: z.object({ month, repository }),
  /** Without a project: the portfolio. */
  rollUp: z.object({ month, project: z.string().optional() }),
  /** To be written, or delivered as it is written. */
  letter: z.object({ month, audience, subject: z.string() }),
  publish: z.object({ month }),
  /** `taskToken`: wakes the state machine up. `lapsed`: the time for it is over. */
  askApproval: z.union([
    z.strictObject({ month, taskToken: z.string().min(1) }),
    z.strictObject({ month, lapsed: z.literal(true) }),
  ]),
  /** By the state machine, or by the schedule of each day: then it is the newest full month. */
  watch: z.union([z.strictObject({ month }), z.strictObject({ scheduledTime: time })]),
} as const;
