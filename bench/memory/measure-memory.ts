import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from './bundled.ts';
import type { Errand, Told } from './errand.ts';
import { forkedSandbox } from './forked-sandbox.ts';
import type { Shown } from './shown.ts';
import { toldBy } from './told-by.ts';

export interface MemoryOf extends Told {
  readonly what: 'whole' | 'update';
  /** What the old space might hold, in MB; `null`: what Node.js takes. */
  readonly limit: number | null;
  readonly spent: Shown;
}

/**
 * A repository read whole into a folder, and brought up to date a month later. Harvester and sandbox are processes of
 * their own.
 * @param what a world folder, or how many changes a made-up repository has
 * @param limits with each of them once
 */
export async function* measureMemory(
  what: string,
  limits: readonly MemoryOf['limit'][],
): AsyncGenerator<MemoryOf> {
  const scratch = await mkdtemp(join(tmpdir(), 'community-hat-bench-'));
  const sandbox = forkedSandbox(what);
  try {
    const program = await bundled(join(import.meta.dirname, 'harvester-process.ts'), scratch);
    for (const [asked, kind] of [
      ['before', 'whole'],
      ['after', 'update'],
    ] as const)
      for (const limit of limits) {
        const { url, nameWithOwner, month } = await sandbox.ask(asked);
        const errand: Errand = { url, folder: join(scratch, `store-${limit}`), nameWithOwner, month };
        const told = await toldBy<Told>(
          program,
          errand,
          limit === null ? [] : [`--max-old-space-size=${limit}`],
        );
        const spent = await sandbox.ask('spent');
        if (spent.troubles > 0) throw new Error(`${spent.troubles} requests met trouble`);
        yield { ...told, what: kind, limit, spent };
      }
  } finally {
    sandbox.end();
    await rm(scratch, { recursive: true, force: true });
  }
}
