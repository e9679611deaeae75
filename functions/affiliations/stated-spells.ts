import type { StatedSpell } from '../model/affiliation.ts';
import { dayText } from './day.ts';
import type { Spell } from './timeline.ts';

/** Spells as the document has them: days as text, and no robots. */
export function statedSpells(spells: readonly Spell[]): readonly StatedSpell[] {
  return spells.flatMap(({ from, until, employer }) =>
    employer.kind === 'robot' ? [] : [{ from: dayText(from), until: dayText(until), employer }],
  );
}
