import type { ForgottenPeople } from '../model/forgotten.ts';
import { forgottenKey, PREFIXES } from '../model/keys.ts';
import { type Runtime, type Store, StoreConflict } from '../model/ports.ts';
import { documentBytes } from './documents.ts';
import { forgetHistory } from './forget/forget-history.ts';
import { forgetObjects, type PassOrder } from './forget/forget-objects.ts';
import { makeForgotten, readPeople } from './forget/forgotten.ts';
import { leftovers } from './forget/leftovers.ts';
import { GHOST } from './forget/mask-text.ts';
import { ownAddresses } from './forget/own-addresses.ts';
import { isOwnWord } from './forget/own-words.ts';
import { type Found, isAnywhere, NOWHERE } from './forget/places.ts';

export interface ForgetOutcome {
  /** `nowhere`: nothing was written, not even that they are to be left out from now on. */
  readonly was: 'found' | 'nowhere' | 'forgotten before';
  readonly found: Found;
  /** Only where something marks it as a name. */
  readonly asWord: boolean;
  readonly addresses: number;
  /** Keys of objects in which the word stands for something else: the name of a project, say, or an address of the configuration. */
  readonly left: readonly string[];
}

type ForgetRuntime = Pick<Runtime, 'store' | 'secrets' | 'progress' | 'history'>;

/**
 * Takes a person out of everything that the store has, and keeps them out of what is harvested and planned later. First is
 * written, as hashes, who is to be left out; only then is anything changed: so a harvest at the same time brings nobody
 * back, and who was stopped goes on. Ends when a whole look finds nothing.
 *
 * @throws where the login is of no use, or owns a repository that the store has
 */
export async function forget(
  runtime: ForgetRuntime,
  {
    login,
    asWord,
    recipients,
    dryRun,
  }: {
    readonly login: string;
    /** It is an ordinary word too. */
    readonly asWord: boolean;
    /** Addresses of the configuration, which stay. */
    readonly recipients: readonly string[];
    readonly dryRun: boolean;
  },
): Promise<ForgetOutcome> {
  const { store, secrets } = runtime;
  await checkLogin(store, login);
  const known = await readPeople(store);
  const hash = secrets.hash('forgotten-login', login.toLowerCase());
  const isWord = asWord || known.words.includes(hash) || isOwnWord(login);
  const addresses = await ownAddresses(store, login);
  const people = withPerson(known, {
    login: hash,
    isWord,
    addresses: addresses.map((address) => secrets.hash('forgotten-address', address)),
  });
  const forgotten = makeForgotten(people, secrets);
  const left = leftovers(login);
  const seen = isWord ? undefined : left.look;
  const order: PassOrder = { forgotten, recipients: new Set(recipients), dryRun, ...(seen && { seen }) };
  const about = { asWord: isWord, addresses: addresses.length };
  const was = known.logins.includes(hash) ? 'forgotten before' : 'found';
  if (dryRun || was === 'found') {
    const looked = await pass(runtime, { ...order, dryRun: true, untilFound: !dryRun });
    if (!isAnywhere(looked) && was === 'found') return { ...about, was: 'nowhere', found: looked, left: [] };
    if (dryRun) return { ...about, was, found: looked, left: left.keys() };
  }
  await keepPeople(store, people);
  let found = NOWHERE;
  for (let passes = 1; ; passes += 1) {
    const now = await pass(runtime, order);
    found = sum(found, now);
    if (!isAnywhere(now)) break;
    if (passes >= MOST_PASSES)
      throw new Error(
        'Something writes this person into the store again and again: end what else is running, and start it again',
      );
  }
  return { ...about, was, found, left: left.keys() };
}

/** Each finds what was written during the one before. */
const MOST_PASSES = 5;

async function pass(runtime: ForgetRuntime, order: PassOrder): Promise<Found> {
  const found = await forgetObjects(runtime, order);
  if (runtime.history == null || (order.untilFound && isAnywhere(found))) return found;
  return { ...found, history: await forgetHistory(runtime.history, runtime, order) };
}

async function checkLogin(store: Store, login: string): Promise<void> {
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(login))
    throw new Error('That is no login: letters, digits, dash and underscore, 100 at most');
  if (login.toLowerCase() === GHOST)
    throw new Error(`${GHOST} is what GitHub calls every account that is gone: there is nobody to forget`);
  for (const prefix of [PREFIXES.harvests, PREFIXES.findings])
    for await (const key of store.list(prefix)) {
      const [, first, second] = key.split('/');
      const owner = prefix === PREFIXES.harvests ? first : second;
      if (owner?.toLowerCase() === login.toLowerCase() && !key.endsWith(`/${owner}`))
        throw new Error(
          `${owner} owns a repository that the store has (${key}), so it is part of what the letters are about. Take the repository out of the configuration and its folders out of the store, then start it again`,
        );
    }
}

function withPerson(
  { logins, words, addresses }: ForgottenPeople,
  one: { readonly login: string; readonly isWord: boolean; readonly addresses: readonly string[] },
): ForgottenPeople {
  const united = (all: readonly string[], more: readonly string[]) => [...new Set([...all, ...more])].sort();
  return {
    schema: 1,
    logins: united(logins, [one.login]),
    words: united(words, one.isWord ? [one.login] : []),
    addresses: united(addresses, one.addresses),
  };
}

const TRIES = 10;

/** Two may be forgotten at once. */
async function keepPeople(store: Store, people: ForgottenPeople): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const before = await store.read(forgottenKey());
    const known = before === null ? people : union(await readPeople(store), people);
    const condition = before === null ? ({ absent: true } as const) : { etag: before.etag };
    try {
      await store.write(forgottenKey(), documentBytes(known), condition);
      return;
    } catch (error) {
      if (!(error instanceof StoreConflict) || tries >= TRIES) throw error;
    }
  }
}

function union(a: ForgottenPeople, b: ForgottenPeople): ForgottenPeople {
  const of = (field: 'logins' | 'words' | 'addresses') => [...new Set([...a[field], ...b[field]])].sort();
  return { schema: 1, logins: of('logins'), words: of('words'), addresses: of('addresses') };
}

function sum(a: Found, b: Found): Found {
  const entries = Object.entries(a) as [keyof Found, number][];
  return Object.fromEntries(entries.map(([place, count]) => [place, count + b[place]])) as Record<
    keyof Found,
    number
  >;
}
