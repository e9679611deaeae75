import type { Hands } from '../../model/company-counts.ts';
import { countByEmployer } from '../by-employer.ts';
import { daysBefore } from '../days.ts';
import { employerOf } from '../employer-of.ts';
import type { EvidenceItem } from '../indicator.ts';
import { mergedChanges } from '../merged-changes.ts';
import { NOBODY, type Person } from '../tables/people.ts';
import type { Tables } from '../tables/tables.ts';

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits'>;

/**
 * Tells who knows the files that a piece of evidence is about: those of a change, or the folder of a page. They are the
 * authors of changes merged in the 365 days up to `t` that touched one of these files, under who pays them at `t`. It
 * tells `null` of what is about no files.
 */
export function handsOf(tables: Needed, t: number): (item: EvidenceItem) => Hands | null {
  const { changes } = tables;
  const { byFile, byFolder } = authorsByPath(tables, t);
  const places = new Map(changes.numbers.map((number, i) => [number, i]));

  function filesOf({ kind, number, title }: EvidenceItem): readonly string[] | null {
    if (kind === 'page') return [title];
    const i = kind === 'change' && number !== null ? places.get(number) : undefined;
    return i === undefined ? null : (changes.files[i]?.map(({ path }) => path) ?? null);
  }

  function byEmployer(authors: ReadonlySet<Person>): Hands['people'] {
    const own = [...authors].map((person) => {
      const employer = employerOf(changes.people, person, t);
      return [employer, [changes.people.keys[person]!]] satisfies [string, string[]];
    });
    return countByEmployer<readonly string[]>(own, (a, b) => [...a, ...b].sort());
  }

  return (item) => {
    const files = filesOf(item);
    if (files === null) return null;
    const inFiles = new Set(files.flatMap((path) => [...(byFile.get(path) ?? [])]));
    if (inFiles.size > 0 && item.kind !== 'page') return { where: 'files', people: byEmployer(inFiles) };
    const inFolders = new Set(files.flatMap((path) => [...(byFolder.get(folderOf(path)) ?? [])]));
    return { where: 'folders', people: byEmployer(inFolders) };
  };
}

type Authors = Map<string, Set<Person>>;

function authorsByPath(tables: Needed, t: number): { readonly byFile: Authors; readonly byFolder: Authors } {
  const { changes } = tables;
  const byFile: Authors = new Map();
  const byFolder: Authors = new Map();
  for (const i of mergedChanges(tables, daysBefore(t, 365), t)) {
    const author = changes.authors[i]!;
    if (author === NOBODY) continue;
    for (const { path } of changes.files[i] ?? []) {
      add(byFile, path, author);
      add(byFolder, folderOf(path), author);
    }
  }
  return { byFile, byFolder };
}

function add(authors: Authors, path: string, author: Person): void {
  const known = authors.get(path);
  if (known === undefined) authors.set(path, new Set([author]));
  else known.add(author);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
