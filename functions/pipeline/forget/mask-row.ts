import type { FacetName } from '../../model/snapshot.ts';
import type { Forgotten } from './forgotten.ts';
import { maskText } from './mask-text.ts';

/**
 * A row, or a continuation of one, as if the forge had said that the account is gone: nobody in place of a person, `ghost`
 * in text. `null`: it is known by a path that has the name in it, so nothing of it is kept.
 */
export function maskRow<Row extends object>(facet: FacetName, row: Row, forgotten: Forgotten): Row | null {
  // What a repository is called is no word about a person; see who owns one in `forget`.
  if (forgotten.isEmpty || facet === 'repository') return row;
  const { id } = row as { readonly id?: unknown };
  if (BY_PATH.has(facet) && typeof id === 'string' && maskText(id, forgotten) !== id) return null;
  return masked(row, '', forgotten) as Row;
}

/** Their rows are sorted by a path, and the next harvest looks for them by it. */
const BY_PATH: ReadonlySet<FacetName> = new Set(['tree', 'pages', 'organizationPages', 'pathCommits']);

/** Ids, and the program's own words. */
const FIXED: ReadonlySet<string> = new Set([
  'id',
  'oid',
  'review',
  'replyTo',
  'answer',
  'mergeCommit',
  'headOid',
  'changedIn',
  'owner',
  'url',
  'type',
  'association',
  'state',
  'stateReason',
  'kind',
  'purpose',
  'change',
  'checks',
  'emailHash',
]);

/** What such an event is about is a login. */
const ABOUT_PEOPLE: ReadonlySet<unknown> = new Set([
  'assigned',
  'unassigned',
  'review-requested',
  'review-request-removed',
  'review-dismissed',
]);

function masked(value: unknown, field: string, forgotten: Forgotten): unknown {
  if (typeof value === 'string') return maskedText(value, field, forgotten);
  if (Array.isArray(value)) return maskedList(value, field, forgotten);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (isPerson(fields, forgotten))
    return 'emailHash' in fields ? { login: null, emailDomain: null, emailHash: null } : null;
  const about = ABOUT_PEOPLE.has(fields.kind) && 'subject' in fields;
  return Object.fromEntries(
    Object.entries(fields).map(([key, inner]) => [
      key,
      about && key === 'subject'
        ? maskedText(inner as string | null, 'author', forgotten)
        : masked(inner, key, forgotten),
    ]),
  );
}

/** An account, or git's author with its address. */
function isPerson({ login, emailHash }: Readonly<Record<string, unknown>>, forgotten: Forgotten): boolean {
  if (typeof login === 'string') return forgotten.isLogin(login);
  return typeof emailHash === 'string' && forgotten.isAddress(emailHash);
}

function maskedText(text: string | null, field: string, forgotten: Forgotten): string | null {
  if (text === null || FIXED.has(field)) return text;
  if (field === 'author' || field === 'committer') return forgotten.isLogin(text) ? null : text;
  return maskText(text, forgotten);
}

function maskedList(list: readonly unknown[], field: string, forgotten: Forgotten): readonly unknown[] {
  if (field === 'assignees') return list.filter((login) => !forgotten.isLogin(String(login)));
  if (field === 'links') return list.filter((path) => maskText(String(path), forgotten) === path);
  return list.map((entry) => masked(entry, field, forgotten));
}
