import type { Employer, Employers, EmploymentSpell, Identity } from '../../model/affiliation.ts';
import type { Actor, GitPerson } from '../../model/snapshot.ts';
import type { Hat } from '../../model/work-area.ts';
import { isBot } from '../bots.ts';

/** A person as a number; `NOBODY` is a deleted account, or an actor that nobody knows. */
export type Person = number;
export const NOBODY: Person = -1;

/** Everybody who appears in a repository, once. Whether one is a bot is decided here, for all tables. */
export interface People {
  /** Login, or `@<hash>` of somebody whom git alone knows. */
  readonly keys: readonly string[];
  readonly bots: readonly boolean[];
  of(actor: Actor | null): Person;
  ofLogin(login: string | null): Person;
  /** @param at when the commit was authored, milliseconds: its address tells for whom somebody worked then */
  ofGit(person: GitPerson, at: number): Person;
  isBot(person: Person): boolean;
  /** Who paid the person at `t`. Asked once all tables are read. */
  employerAt(person: Person, t: number): Employer;
  /** The hat that the config says the person wears here, whatever the work; `null`: it says nothing. */
  hatAt(person: Person, t: number): Hat | null;
}

/** What is known of people besides the snapshot. */
export interface WhoIsWho {
  /** Logins that the config names as bots, besides those that are known everywhere. */
  readonly bots: readonly string[];
  readonly employers: Employers;
  /** The hat that somebody wears in this project by the config. */
  hatOverride(login: string, t: number): Hat | null;
}

const UNKNOWN: Employer = { kind: 'unknown' };

export function makePeople({ bots: named, employers, hatOverride }: WhoIsWho): People {
  const keys: string[] = [];
  const bots: boolean[] = [];
  const identities: GitIdentity[] = [];
  const spells = new Map<Person, readonly EmploymentSpell[]>();
  const numbers = new Map<string, Person>();
  const configured = new Set(named.map((login) => login.toLowerCase()));

  function add(key: string, bot: boolean): Person {
    const known = numbers.get(key);
    if (known !== undefined) {
      // Git tells a login without its type, so a bot may be met as a plain login first.
      if (bot) bots[known] = true;
      return known;
    }
    numbers.set(key, keys.length);
    keys.push(key);
    bots.push(bot);
    identities.push({ hashes: new Set(), domains: [] });
    return keys.length - 1;
  }

  function of(actor: Actor | null): Person {
    if (actor === null) return NOBODY;
    // Of whom is known already a login alone tells nothing new; a million acts come by here.
    const known = numbers.get(actor.login);
    if (known !== undefined && (actor.type !== 'Bot' || bots[known])) return known;
    return add(actor.login, isBot(actor.login, actor.type, configured));
  }

  function ofLogin(login: string | null): Person {
    return login === null ? NOBODY : add(login, isBot(login, 'User', configured));
  }

  function ofGit({ login, emailHash, emailDomain }: GitPerson, at: number): Person {
    if (login === null && emailHash === null) return NOBODY;
    const person = login === null ? add(`@${emailHash}`, false) : ofLogin(login);
    const { hashes, domains } = identities[person]!;
    if (emailHash !== null) hashes.add(emailHash);
    if (emailDomain !== null) domains.push({ domain: emailDomain, at });
    return person;
  }

  function employerAt(person: Person, t: number): Employer {
    if (person === NOBODY) return UNKNOWN;
    let known = spells.get(person);
    if (known === undefined) {
      known = employers.spellsOf(identityOf(keys[person]!, identities[person]!));
      spells.set(person, known);
    }
    return spellAt(known, t)?.employer ?? UNKNOWN;
  }

  function hatAt(person: Person, t: number): Hat | null {
    return person === NOBODY ? null : hatOverride(keys[person]!, t);
  }

  return {
    keys,
    bots,
    of,
    ofLogin,
    ofGit,
    isBot: (person) => person !== NOBODY && bots[person] === true,
    employerAt,
    hatAt,
  };
}

/** Spells lie in order and do not overlap; whoever commits daily has hundreds. */
function spellAt(spells: readonly EmploymentSpell[], t: number): EmploymentSpell | null {
  let low = 0;
  let high = spells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spells[middle]!.until <= t) low = middle + 1;
    else high = middle;
  }
  const spell = spells[low];
  return spell !== undefined && spell.from <= t ? spell : null;
}

interface GitIdentity {
  readonly hashes: Set<string>;
  readonly domains: { readonly domain: string; readonly at: number }[];
}

function identityOf(key: string, { hashes, domains }: GitIdentity): Identity {
  return {
    login: key.startsWith('@') ? null : key,
    emailHashes: [...hashes].sort(),
    domains: [...domains].sort(
      (a, b) => a.at - b.at || (a.domain < b.domain ? -1 : a.domain > b.domain ? 1 : 0),
    ),
  };
}
