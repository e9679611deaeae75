import { PREFIXES } from '../../model/keys.ts';
import type { OldVersion, Runtime, StoreHistory } from '../../model/ports.ts';
import type { PassOrder } from './forget-objects.ts';
import { maskObject } from './mask-object.ts';

/**
 * Removes old versions that are about who was forgotten, those of removed objects too. Others stay: what was lost by
 * mistake can still be brought back. @returns how many there were
 */
export async function forgetHistory(
  history: StoreHistory,
  { progress }: Pick<Runtime, 'progress'>,
  { forgotten, dryRun, untilFound }: PassOrder,
): Promise<number> {
  let found = 0;
  let read = 0;
  for await (const versions of byKey(history.list(''))) {
    if (versions[0]!.key.startsWith(PREFIXES.forgotten)) continue;
    let left = 0;
    for (const version of versions) {
      if (version.kind === 'removed') continue;
      const body = await history.read(version);
      progress({ step: 'forget', message: 'what was there before', read: ++read });
      // Each is looked at by itself, addresses included: an old version has no reader that would miss it.
      if (body === null || (await maskObject(version.key, body, forgotten)).found === 0) left += 1;
      else {
        found += 1;
        if (!dryRun) await history.remove(version);
        if (untilFound) return found;
      }
    }
    // A note that something is gone may go only when nothing is under it that would be there again.
    const notes = versions.filter(({ kind }) => kind === 'removed');
    if (!dryRun && left === 0 && notes.length < versions.length)
      for (const note of notes) await history.remove(note);
  }
  return found;
}

async function* byKey(versions: AsyncIterable<OldVersion>): AsyncGenerator<readonly OldVersion[]> {
  let group: OldVersion[] = [];
  for await (const version of versions) {
    if (group.length > 0 && group[0]!.key !== version.key) {
      yield group;
      group = [];
    }
    group.push(version);
  }
  if (group.length > 0) yield group;
}
