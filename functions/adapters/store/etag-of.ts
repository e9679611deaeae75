import { createHash } from 'node:crypto';

/** Equal bytes have equal etags, in any store of ours. */
export function etagOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 32);
}
