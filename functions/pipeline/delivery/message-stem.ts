import type { EditionName } from '../../model/keys.ts';
import { toldApart } from './told-apart.ts';

/**
 * What the ids of an edition's messages begin with; the rest says the recipient: `2026-07-harbour-lights-0123abcd`.
 * Further audiences and revisions show in it.
 */
export function messageStem({ month, revision, ...letter }: EditionName): string {
  const parts = [month, ...toldApart(letter), ...(revision === 1 ? [] : [`r${revision}`])];
  return `${parts.join('-')}-`;
}
