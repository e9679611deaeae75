import { fork } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { DeliveryErrand } from './deliverer.ts';
import type { MailWorld } from './mail-world.ts';
import type { Death } from './mortal.ts';

/**
 * Starts a process that delivers; it may be killed from outside as well.
 * @returns how it ended: whether somebody killed it
 */
export function startDeliverer(
  program: string,
  world: MailWorld,
  {
    death,
    kill = null,
    patient = false,
  }: { readonly death: Death | null; readonly kill?: Promise<unknown> | null; readonly patient?: boolean },
): Promise<boolean> {
  const { s3, ses, editions, clock } = world;
  if (s3 === null) throw new Error('Processes share a store behind a socket');
  const errand: DeliveryErrand = {
    s3: s3.endpoint,
    ses: ses.endpoint,
    editions,
    now: clock.now().getTime(),
    death,
    patient,
  };
  return new Promise((resolve, reject) => {
    const child = fork(program, [JSON.stringify(errand)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let complaint = '';
    child.stderr?.on('data', (piece) => {
      complaint += piece;
    });
    void kill?.then(() => child.kill('SIGKILL'));
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true);
      else if (code === 0) resolve(false);
      else reject(new Error(`A delivery ended with code ${code}: ${complaint.slice(0, 2000)}`));
    });
  });
}

/** Starting a program is most of the time, so each is put into one file. */
export async function bundled(name: 'deliverer' | 'lane', folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}
