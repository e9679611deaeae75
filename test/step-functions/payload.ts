import { StatesError } from './states-error.ts';

/** Step Functions' limit of every input, output and variable, and less than Lambda's. */
export const LARGEST_PAYLOAD = 256 * 1024;

/** The value as it comes out of JSON. @throws StatesError where it is over the limit */
export function payload(value: unknown, what: string): unknown {
  const text = JSON.stringify(value ?? null);
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST_PAYLOAD)
    throw new StatesError('States.DataLimitExceeded', `${what} has ${bytes} bytes of ${LARGEST_PAYLOAD}`);
  return JSON.parse(text) as unknown;
}
