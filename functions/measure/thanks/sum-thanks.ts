import type { Thanks, ThanksCounts } from '../../model/thanks.ts';
import { mergeByPerson } from '../top-share.ts';
import { addNamed } from './add-named.ts';

/**
 * The thanks of several repositories, nobody counted twice. `null`: of none of them it could be told.
 * @param named logins of those who agree now; whoever does not any more is left out
 */
export function sumThanks(parts: readonly (ThanksCounts | null)[], named: readonly string[]): Thanks | null {
  const told = parts.filter((part) => part !== null);
  if (told.length === 0) return null;
  const upkeep = told.map((part) => part.upkeep).reduce(mergeByPerson);
  const newcomers = new Map<string, boolean>();
  for (const [person, merged] of told.flatMap((part) => Object.entries(part.newcomers)))
    newcomers.set(person, merged || newcomers.get(person) === true);
  const agreed = new Set(named.map((login) => login.toLowerCase()));
  return {
    upkeep: {
      pieces: Object.values(upkeep).reduce((sum, pieces) => sum + pieces, 0),
      people: Object.keys(upkeep).length,
    },
    newcomers: { all: newcomers.size, merged: [...newcomers.values()].filter((merged) => merged).length },
    named: addNamed(
      told.flatMap((part) => part.named).filter(({ login }) => agreed.has(login.toLowerCase())),
    ),
  };
}
