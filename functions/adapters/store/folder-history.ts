import { readdir, readFile, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { OldVersion, StoreHistory } from '../../model/ports.ts';
import { isOfDeadProcess } from './process-mark.ts';

/**
 * A folder keeps no old versions; but a process that was killed while it wrote may have left a file that never got its
 * name, and that no reader of the store finds.
 */
export function folderHistory(root: string): StoreHistory {
  const top = resolve(root);
  const fileOf = ({ key, version }: OldVersion) =>
    join(top, ...key.split('/').slice(0, -1), ...version.split('/').slice(-1));
  return {
    list: (prefix) => leftUnder(top, prefix),
    read: (version) => readFile(fileOf(version)).catch(() => null),
    remove: (version) => unlink(fileOf(version)).catch(() => undefined),
  };
}

async function* leftUnder(top: string, prefix: string): AsyncGenerator<OldVersion> {
  const names = await readdir(top, { recursive: true }).catch(() => []);
  for (const name of names.map((each) => each.replaceAll('\\', '/')).sort()) {
    const [, folder = '', version = '', mark = '', base = ''] =
      /^((?:.*\/)?)(~([^~]+)~(.+)\.[0-9a-f-]{36})$/.exec(name) ?? [];
    const key = `${folder}${base}`;
    if (version !== '' && key.startsWith(prefix) && isOfDeadProcess(mark))
      yield { key, version, kind: 'replaced' };
  }
}
