import * as z from 'zod';
import { configSchema } from './config.ts';

/** What is fixed when the stack is deployed: lies beside the door of `plan`, which freezes it for each month. */
export const installationSchema = z.strictObject({
  /** Of this program. */
  version: z.string(),
  /** Without secrets. */
  config: configSchema,
});

export type Installation = z.infer<typeof installationSchema>;
