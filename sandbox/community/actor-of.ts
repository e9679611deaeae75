import type { WorldActor } from '../world.ts';
import { mannequins } from './mannequins.ts';
import { robots } from './robots.ts';

/** The account as a row has it; `null` is one that was deleted. */
export function actorOf(login: string | null): WorldActor | null {
  return login === null ? null : { __typename: kindOf(login), login };
}

function kindOf(login: string): string {
  return mannequins.includes(login) ? 'Mannequin' : (robots.get(login) ?? 'User');
}
