import { type Copy, run } from './copy.ts';

/** What became of a file: `object` is what it is now, `null` where it is gone. */
export interface Entry {
  readonly key: string;
  readonly object: string | null;
}

/** By key, what `git diff-tree` or `git diff-index` finds different. */
export async function entriesOf(copy: Copy, args: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  const [command = '', ...rest] = args;
  const parts = (await run(copy, [command, '-z', '--raw', '--no-renames', '--no-abbrev', ...rest])).split(
    '\0',
  );
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, , , object = '', status] = parts[at]!.split(' ');
    const key = parts[at + 1]!;
    entries.set(key, { key, object: status === 'D' ? null : object });
  }
  return entries;
}

/** Lines for `git update-index -z --index-info`. */
export function indexInfo(entries: readonly Entry[], nothing: string): string {
  return entries
    .map(
      ({ key, object }) =>
        `${object === null ? `0 ${'0'.repeat(nothing.length)}` : `100644 ${object}`}\t${key}\0`,
    )
    .join('');
}
