import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Errand, Told } from './errand.ts';
import type { Shown } from './shown.ts';

export interface MemoryOf extends Told {
  readonly what: 'whole' | 'update';
  readonly spent: Shown;
}

/**
 * A repository read whole into a folder, and brought up to date a month later. Harvester and sandbox are processes of
 * their own.
 * @param what a world folder, or how many changes a made-up repository has
 * @param heap what the harvester's old space may hold, in MB; `null`: what Node.js takes
 */
export async function measureMemory(what: string, heap: number | null): Promise<readonly MemoryOf[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'community-hat-bench-'));
  const sandbox = fork(join(import.meta.dirname, 'sandbox-process.ts'), [what], {
    execArgv: ['--import', import.meta.resolve('tsx'), '--max-old-space-size=8192'],
  });
  try {
    const program = await bundled(scratch);
    const measured: MemoryOf[] = [];
    for (const [asked, kind] of [
      ['before', 'whole'],
      ['after', 'update'],
    ] as const) {
      const { url, nameWithOwner, month } = await ask(sandbox, asked);
      const errand: Errand = { url, folder: join(scratch, 'store'), nameWithOwner, month };
      const told = await harvested(program, errand, heap);
      const spent = await ask(sandbox, 'spent');
      if (spent.troubles > 0) throw new Error(`${spent.troubles} requests met trouble`);
      measured.push({ ...told, what: kind, spent });
    }
    return measured;
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

function harvested(program: string, errand: Errand, heap: number | null): Promise<Told> {
  return new Promise((resolve, reject) => {
    const execArgv = heap === null ? [] : [`--max-old-space-size=${heap}`];
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
