import { createHash } from 'node:crypto';

/** Hex digits that depend on the community's seed and on the text alone, so that adding an item changes no other's. */
export function seededHex(text: string, digits: number): string {
  return createHash('sha1').update(`20260731:${text}`).digest('hex').slice(0, digits);
}
