import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Shown } from './shown.ts';

export interface ForkedSandbox {
  ask(what: 'before' | 'after' | 'spent'): Promise<Shown>;
  end(): void;
}

/** A sandbox in a process of its own. @param what a world folder, or how many changes a made-up repository has */
export function forkedSandbox(what: string): ForkedSandbox {
  const sandbox = fork(join(import.meta.dirname, 'sandbox-process.ts'), [what], {
    execArgv: ['--import', import.meta.resolve('tsx'), '--max-old-space-size=12288'],
  });
  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        const failed = (code: number | null) => reject(new Error(`The sandbox ended with code ${code}`));
        sandbox.once('exit', failed);
        sandbox.once('message', (shown: Shown) => {
          sandbox.off('exit', failed);
          resolve(shown);
        });
        sandbox.send(asked);
      }),
    end: () => void sandbox.kill(),
  };
}
