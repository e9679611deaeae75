import { link } from './link.ts';

const LONGEST = 400;

/** A link in a letter: an address that would take the room of a paragraph is left to the page. */
export function letterLink(address: string | null): string | null {
  const href = link(address);
  // What HTML escapes is six bytes instead of one.
  return href === null || href.replace(/[&='"]/g, '      ').length > LONGEST ? null : href;
}
