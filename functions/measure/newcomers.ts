import { NOBODY, type Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/**
 * First changes ever in this repository of persons who opened them in `(from, to]`: an index for each newcomer.
 * Newcomers are told from the history; the forge's own association is as of today.
 */
export function newcomersChanges(changes: ChangeTable, from: number, to: number): number[] {
  return firstChanges(changes).filter((i) => changes.createdAts[i]! > from && changes.createdAts[i]! <= to);
}

const known = new WeakMap<ChangeTable, readonly number[]>();

/** Of everybody, once a table: who came first stays first. */
function firstChanges(changes: ChangeTable): readonly number[] {
  const found = known.get(changes) ?? findFirst(changes);
  known.set(changes, found);
  return found;
}

function findFirst(changes: ChangeTable): readonly number[] {
  const firsts = new Map<Person, number>();
  for (let i = 0; i < changes.count; i++) {
    const author = changes.authors[i]!;
    if (author === NOBODY || changes.people.isBot(author)) continue;
    const known = firsts.get(author);
    if (known === undefined || earlier(changes, i, known)) firsts.set(author, i);
  }
  return [...firsts.values()];
}

function earlier(changes: ChangeTable, a: number, b: number): boolean {
  const [at, than] = [changes.createdAts[a]!, changes.createdAts[b]!];
  return at < than || (at === than && changes.numbers[a]! < changes.numbers[b]!);
}
