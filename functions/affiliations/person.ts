import { addressOf, loginInAddress } from './address.ts';
import type { PersonStatement, Reading, Said } from './statements.ts';

/** Makes a statement about a person; what is no address is passed over. Addresses end here. */
export function person(
  login: string | null,
  addresses: readonly string[],
  said: readonly Said[],
  { hash }: Reading,
): PersonStatement {
  const known = [...new Set(addresses.flatMap((text) => addressOf(text) ?? []))];
  const lent = known.map(loginInAddress).find((found) => found !== null) ?? null;
  return { login: login ?? lent, emailHashes: known.map(hash), said };
}
