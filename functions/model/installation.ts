import * as z from 'zod';
import { AFFILIATION_FORMATS } from './affiliation.ts';
import { configSchema } from './config.ts';
import { FACETS } from './snapshot.ts';

/** What is fixed when the stack is deployed: lies beside the door of `plan`, which freezes it for each month. */
export const installationSchema = z.strictObject({
  /** Of this program. */
  version: z.string(),
  /** Without secrets. */
  config: configSchema,
  /** What a harvest asks for. */
  facets: z.array(z.enum(FACETS)).min(1).readonly(),
  /** Files that the config names under `affiliations`, in that order. */
  affiliationFiles: z
    .array(
      z.strictObject({ path: z.string(), format: z.enum(AFFILIATION_FORMATS).nullable(), text: z.string() }),
    )
    .default([]),
});

export type Installation = z.infer<typeof installationSchema>;
