import type { Runtime } from '../model/ports.ts';
import { redact } from './redact.ts';

/** A runtime that says nothing with the secret in it. */
export function withoutSecret<R extends Pick<Runtime, 'progress'>>(runtime: R, secret: string): R {
  const clean = redact([secret]);
  return {
    ...runtime,
    progress: (event) => runtime.progress({ ...event, message: clean(event.message) }),
  };
}
