import { createHash } from 'node:crypto';
import type { World } from '../../../../sandbox/world.ts';
import { aWorld } from '../../../builders/world.ts';

/** A repository with these texts at its head, by path. A link begins with `->`, a submodule with `@`. */
export function fileWorld(texts: Readonly<Record<string, string>>, name = 'harbour/quay'): World {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const commits = files.reduce(
    (world, { path }) => world.withCommit({ files: [path] }),
    aWorld(name).withCommit(),
  );
  return commits
    .with({
      tree: files.map(({ path, text }) => ({
        path,
        mode: text.startsWith('->') ? '120000' : text.startsWith('@') ? '160000' : '100644',
        type: text.startsWith('@') ? 'commit' : 'blob',
        oid: oidOf(path, text),
        byteSize: text.length,
      })),
      governanceFiles: files,
    })
    .build();
}

export function oidOf(path: string, text: string): string {
  return createHash('sha1').update(`${path}\n${text}`).digest('hex');
}
