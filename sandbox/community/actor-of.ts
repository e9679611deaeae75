import type { WorldActor } from '../world.ts';
import { people } from './people.ts';

/** The account as a row has it; `null` is one that was deleted. */
export function actorOf(login: string | null): WorldActor | null {
  return login === null ? null : { __typename: kindOf(login), login };
}

function kindOf(login: string): string {
  if (login === people.dependencyBot || login === people.ciBot) return 'Bot';
  return login === people.mannequin ? 'Mannequin' : 'User';
}
