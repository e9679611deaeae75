import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Errand, Told } from './errand.ts';
import type { Shown } from './shown.ts';

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
  const sandbox = fork(join(import.meta.dirname, 'sandbox-process.ts'), [what], {
    execArgv: ['--import', import.meta.resolve('tsx'), '--max-old-space-size=8192'],
  });
  try {
    const program = await bundled(scratch);
    for (const [asked, kind] of [
      ['before', 'whole'],
      ['after', 'update'],
    ] as const)
      for (const limit of limits) {
        const { url, nameWithOwner, month } = await ask(sandbox, asked);
        const errand: Errand = { url, folder: join(scratch, `store-${limit}`), nameWithOwner, month };
        const told = await harvested(program, errand, limit);
        const spent = await ask(sandbox, 'spent');
        if (spent.troubles > 0) throw new Error(`${spent.troubles} requests met trouble`);
        yield { ...told, what: kind, limit, spent };
      }
  } finally {
    sandbox.kill();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** One file without a loader: what is measured is what is deployed. */
async function bundled(scratch: string): Promise<string> {
  const outfile = join(scratch, 'harvester.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'harvester-process.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

function ask(sandbox: ChildProcess, what: 'before' | 'after' | 'spent'): Promise<Shown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`The sandbox ended with code ${code}`));
    sandbox.once('exit', failed);
    sandbox.once('message', (shown: Shown) => {
      sandbox.off('exit', failed);
      resolve(shown);
    });
    sandbox.send(what);
  });
}

function harvested(program: string, errand: Errand, limit: number | null): Promise<Told> {
  return new Promise((resolve, reject) => {
    const execArgv = limit === null ? [] : [`--max-old-space-size=${limit}`];
    const child = fork(program, [JSON.stringify(errand)], { execArgv });
    let told: Told | null = null;
    child.on('message', (message: Told) => {
      told = message;
    });
    child.on('exit', (code) => {
      if (told === null) reject(new Error(`The harvester ended with code ${code}`));
      else resolve(told);
    });
  });
}
