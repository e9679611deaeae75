import type { WorldGitActor } from '../world.ts';
import { actorOf } from './actor-of.ts';
import { calendar } from './calendar.ts';
import { people } from './people.ts';
import { seededHex } from './seeded-hex.ts';

const NOREPLY = 'users.noreply.github.com';
const DOMAINS = [
  'lighthouse-works.example',
  'tidewater-systems.example',
  'north-pier.example',
  'users.noreply.github.com',
  'saltmail.example',
];
const OFFSETS = [0, 60, 120, 330, -300, -480, 540, 120, -180];

/** Who git says it was. Domain, identity and time zone belong to the person, wherever they commit. */
export function gitActorOf(login: string | null, moment: number): WorldGitActor {
  if (login === people.forge) {
    return {
      date: calendar.iso(moment),
      emailDomain: 'github.com',
      identity: seededHex('web-flow', 12),
      user: actorOf(login),
    };
  }
  const name = login ?? 'deleted account';
  const place = Number.parseInt(seededHex(`place of ${name}`, 6), 16);
  const bot = login === people.dependencyBot || login === people.ciBot || login === people.codingAgent;
  return {
    date: calendar.isoWithOffset(moment, bot ? 0 : (OFFSETS[place % OFFSETS.length] ?? 0)),
    emailDomain: bot ? NOREPLY : (DOMAINS[place % DOMAINS.length] ?? NOREPLY),
    identity: seededHex(`identity of ${name}`, 12),
    user: actorOf(login),
  };
}
