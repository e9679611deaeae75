import type { Forgotten } from './forgotten.ts';
import { maskText } from './mask-text.ts';
import { isOwnWord } from './own-words.ts';

/**
 * A JSON document without who was forgotten. Whoever is counted or listed in it is left out, as a deleted account is;
 * in text stands `ghost`.
 *
 * @param recipients addresses that stay: letters go there, whatever is in their names
 */
export function maskDocument<D>(
  document: D,
  forgotten: Forgotten,
  { recipients = new Set<string>() }: { readonly recipients?: ReadonlySet<string> } = {},
): D {
  if (forgotten.isEmpty) return document;
  return masked(document, '', { forgotten, recipients }) as D;
}

interface Wanted {
  readonly forgotten: Forgotten;
  readonly recipients: ReadonlySet<string>;
}

/** Names of what the programme is about, ids, and keys of other objects: the program finds things by them. */
const FIXED: ReadonlySet<string> = new Set([
  'schema',
  'kind',
  'id',
  'name',
  'company',
  'owner',
  'repository',
  'repositories',
  'organization',
  'organizations',
  'edition',
  'readFrom',
  'parts',
  'finding',
  'status',
  'from',
  'replyTo',
  'recipient',
  'operator',
  'messageId',
  'taskToken',
  'user',
]);

/** Who gets letters. */
const MAILBOXES: ReadonlySet<string> = new Set(['maintainers', 'recipients']);

/** Logins, or keys of people. */
const LISTS: ReadonlySet<string> = new Set([
  'assignees',
  'before',
  'bots',
  'logins',
  'mentors',
  'named',
  'newcomers',
  'now',
  'people',
  'reviewers',
]);

function masked(value: unknown, field: string, wanted: Wanted): unknown {
  if (typeof value === 'string') return FIXED.has(field) ? value : maskText(value, wanted.forgotten);
  if (Array.isArray(value)) return maskedList(value, field, wanted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const keys = entries.map(([key]) => key);
  return Object.fromEntries(
    entries
      .filter(([key, inner]) => !isPerson(key, inner, { keys, field }, wanted))
      // Of whom it is by employers, it is still people.
      .map(([key, inner]) => [
        key.includes('://') ? maskText(key, wanted.forgotten) : key,
        masked(inner, field === 'people' ? field : key, wanted),
      ]),
  );
}

function maskedList(list: readonly unknown[], field: string, wanted: Wanted): readonly unknown[] {
  const { forgotten, recipients } = wanted;
  if (MAILBOXES.has(field) && list.every((entry) => typeof entry === 'string'))
    return list.filter((mailbox) => recipients.has(mailbox) || maskText(mailbox, forgotten) === mailbox);
  return list
    .filter((entry) => !isOfPerson(entry, field, forgotten))
    .map((entry) => masked(entry, field, wanted));
}

/** An entry that is about them alone: their row, or their login or the hash of their address as a key. */
function isOfPerson(entry: unknown, field: string, forgotten: Forgotten): boolean {
  if (typeof entry === 'string') {
    if (field === 'emailHashes') return forgotten.isAddress(entry);
    return LISTS.has(field) && isKey(entry, forgotten);
  }
  if (typeof entry !== 'object' || entry === null) return false;
  const { login, emailHashes } = entry as Readonly<Record<string, unknown>>;
  if (typeof login === 'string') return forgotten.isLogin(login);
  return (
    Array.isArray(emailHashes) &&
    emailHashes.length > 0 &&
    emailHashes.every((hash) => forgotten.isAddress(String(hash)))
  );
}

/** Somebody whom git alone knows is `@` and the hash. */
function isKey(key: string, forgotten: Forgotten): boolean {
  return forgotten.isLogin(key) || (key.startsWith('@') && forgotten.isAddress(key.slice(1)));
}

/**
 * Whether an entry of a record is about them. Where the login is a word of ours too, the record has to be one of people:
 * beside it are names, or a yes or no.
 */
function isPerson(
  key: string,
  value: unknown,
  { keys, field }: { readonly keys: readonly string[]; readonly field: string },
  { forgotten }: Wanted,
): boolean {
  if (!isKey(key, forgotten) || typeof value === 'string' || value === null) return false;
  if (key.startsWith('@') || !isOwnWord(key)) return true;
  if (typeof value === 'boolean') return RECORDS.has(field);
  const others = keys.filter((other) => other !== key);
  const isOfPeople = others.some(
    (other) => !isOwnWord(other) && !other.startsWith('company/') && !other.includes(' '),
  );
  return (RECORDS.has(field) || field === 'counts') && isOfPeople && !isObject(value);
}

/** By person, in tallies and in thanks. */
const RECORDS: ReadonlySet<string> = new Set(['upkeep', 'newcomers', 'people', 'by']);

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
