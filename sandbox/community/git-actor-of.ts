import type { WorldGitActor } from '../world.ts';
import { actorOf } from './actor-of.ts';
import { calendar } from './calendar.ts';
import { emailDomainOf } from './email-domain-of.ts';
import { people } from './people.ts';
import { robots } from './robots.ts';
import { seededHex } from './seeded-hex.ts';

const OFFSETS = [0, 60, 120, 330, -300, -480, 540, 120, -180];

/** Who git says it was. Identity and time zone belong to the person, the domain to who pays them that day. */
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
  const robot = login !== null && robots.has(login);
  return {
    date: calendar.isoWithOffset(moment, robot ? 0 : (OFFSETS[place % OFFSETS.length] ?? 0)),
    emailDomain: emailDomainOf(login, moment),
    identity: seededHex(`identity of ${name}`, 12),
    user: actorOf(login),
  };
}
