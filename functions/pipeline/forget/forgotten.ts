import type { ForgottenPeople } from '../../model/forgotten.ts';
import { forgottenKey } from '../../model/keys.ts';
import type { Secrets, Store } from '../../model/ports.ts';
import { readDocument } from '../documents.ts';

/** Asks whether something is about a person who was taken out of the store. */
export interface Forgotten {
  /** Nobody was: nothing has to be looked at. */
  readonly isEmpty: boolean;
  /** Where a login stands by itself. In any case of letters. */
  isLogin(text: string): boolean;
  /** In running text, without anything that marks it as a name. */
  isWord(text: string): boolean;
  /** @param hash as rows of commits have it */
  isAddress(hash: string): boolean;
}

/** Whoever writes what was read of people asks this first. */
export async function readForgotten({
  store,
  secrets,
}: {
  readonly store: Store;
  readonly secrets: Secrets;
}): Promise<Forgotten> {
  return makeForgotten(await readPeople(store), secrets);
}

const NO_PEOPLE: ForgottenPeople = { schema: 1, logins: [], words: [], addresses: [] };

export async function readPeople(store: Store): Promise<ForgottenPeople> {
  return (await readDocument<ForgottenPeople>(store, forgottenKey())) ?? NO_PEOPLE;
}

export function makeForgotten(
  { logins, words, addresses }: ForgottenPeople,
  { hash }: Pick<Secrets, 'hash'>,
): Forgotten {
  const all = new Set(logins);
  const ordinary = new Set(words);
  const known = new Set(addresses);
  const ofLogin = remembered((login) => hash('forgotten-login', login));
  const ofAddress = remembered((address) => hash('forgotten-address', address));
  const isLogin = (text: string) => all.size > 0 && all.has(ofLogin(text.toLowerCase()));
  return {
    isEmpty: all.size === 0,
    isLogin,
    isWord: (text) => isLogin(text) && !ordinary.has(ofLogin(text.toLowerCase())),
    isAddress: (text) => known.size > 0 && known.has(ofAddress(text)),
  };
}

/** Titles of a repository have some ten thousand words, over and over. */
const MOST_WORDS = 100_000;

function remembered(hash: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST_WORDS) known.clear();
    const made = hash(text);
    known.set(text, made);
    return made;
  };
}
