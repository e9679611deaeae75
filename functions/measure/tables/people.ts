import type { Actor, GitPerson } from '../../model/snapshot.ts';
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
  ofGit(person: GitPerson): Person;
  isBot(person: Person): boolean;
}

/** @param configuredBots logins that the config names, besides those that are known everywhere */
export function makePeople(configuredBots: readonly string[]): People {
  const keys: string[] = [];
  const bots: boolean[] = [];
  const numbers = new Map<string, Person>();
  const configured = new Set(configuredBots.map((login) => login.toLowerCase()));

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
    return keys.length - 1;
  }

  function of(actor: Actor | null): Person {
    return actor === null ? NOBODY : add(actor.login, isBot(actor.login, actor.type, configured));
  }

  function ofLogin(login: string | null): Person {
    return login === null ? NOBODY : add(login, isBot(login, 'User', configured));
  }

  function ofGit({ login, emailHash }: GitPerson): Person {
    if (login !== null) return ofLogin(login);
    return emailHash === null ? NOBODY : add(`@${emailHash}`, false);
  }

  return { keys, bots, of, ofLogin, ofGit, isBot: (person) => person !== NOBODY && bots[person] === true };
}
