import type { Affiliations } from '../../model/affiliation.ts';
import { PREFIXES } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { CommitRow, GitPerson } from '../../model/snapshot.ts';
import { readDocument } from '../documents.ts';
import { readLines } from '../snapshot/lines.ts';

/**
 * Keyed hashes of the addresses that somebody committed with, or that a file about who works for whom has of them. One
 * that other logins have used too is nobody's own.
 */
export async function ownAddresses(store: Store, login: string): Promise<readonly string[]> {
  const own = new Set<string>();
  const ofOthers = new Set<string>();
  const small = login.toLowerCase();
  const take = (of: string | null, hashes: readonly (string | null)[]) => {
    if (of === null) return;
    const to = of.toLowerCase() === small ? own : ofOthers;
    for (const hash of hashes) if (hash !== null) to.add(hash);
  };
  for await (const { login: of, emailHash } of gitPeople(store)) take(of, [emailHash]);
  for await (const key of store.list(PREFIXES.runs))
    if (key.endsWith('/affiliations.json')) {
      const { people = [] } = (await readDocument<Affiliations>(store, key)) ?? {};
      for (const person of people) take(person.login, person.emailHashes);
    }
  return [...own].filter((hash) => !ofOthers.has(hash)).sort();
}

/** Of all commits that were ever harvested, those of pages that are not put together yet included. */
async function* gitPeople(store: Store): AsyncGenerator<GitPerson> {
  for await (const key of store.list(PREFIXES.harvests)) {
    const isPage = /\/pending\/(?:sorted\/commits-)?\d+(?:-\d+)?\.ndjson\.gz$/.test(key);
    if (!isPage && !key.endsWith('/commits.ndjson.gz')) continue;
    for await (const line of readLines(store, key)) {
      const row = ((line as { readonly row?: object }).row ?? line) as Partial<CommitRow>;
      for (const person of [row.author, row.committer])
        if (person != null && 'emailHash' in person) yield person;
    }
  }
}
