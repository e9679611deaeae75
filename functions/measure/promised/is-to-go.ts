import { labelsAt, titleAt } from '../item-at.ts';
import { hasLabel } from '../labels.ts';
import type { ItemTable } from '../tables/tables.ts';
import type { Announced } from './announced-at.ts';

/**
 * Whether item `i` is about something that is to go: by its label or title at `t`, or because notes of a release announce
 * its removal. A bare `remove` says nothing.
 */
export function isToGo(
  table: ItemTable,
  i: number,
  { inNotes }: Pick<Announced, 'inNotes'>,
  t: number,
): boolean {
  return inNotes.has(table.numbers[i]!) || isAboutDeprecation(table, i, t);
}

const SAYS_SO =
  /\bdeprecat\w*|\bsunset(s|ting|ted)?\b|\bend[- ]of[- ]life\b|\b(drop|drops|dropping|end|ending) (the )?support (for|of)\b/i;
/** In capitals, since lines have ends too. */
const END_OF_LIFE = /\bEOL\b(?! (char|marker|style|conver|normal))/;
/** Warnings of somebody else's deprecation. */
const MENDS_WARNINGS =
  /\b(fix|silence|suppress|resolve|address|avoid|ignore|handle)\w*\b.*\bdeprecat\w* ?(warning|notice|message|error)s?\b/i;
/** Against a deprecation: nothing was promised. */
const OBJECTS = /\b(should|do) ?n['’o]?t (be |have been )?deprecat\w*/i;

function isAboutDeprecation(table: ItemTable, i: number, t: number): boolean {
  if (hasLabel(labelsAt(table, i, t), 'deprecation')) return true;
  const title = titleAt(table, i, t);
  if (MENDS_WARNINGS.test(title) || OBJECTS.test(title)) return false;
  return SAYS_SO.test(title) || END_OF_LIFE.test(title);
}
