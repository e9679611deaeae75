import { knownSecrets } from '../adapters/known-secrets.ts';
import { redact } from '../adapters/redact.ts';
import type { Terminal } from './terminal.ts';

/** The terminal, or the pipes, that this process was started with. No secret of the environment leaves by it. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const clean = redact(knownSecrets(env));
  return {
    cwd: process.cwd(),
    environment: env,
    // Whoever only looks at `process.stdin` holds it open, so it is looked at when it is read.
    input: () => (process.stdin.isTTY ? null : process.stdin.setEncoding('utf8')),
    out: (text) => void stdout.write(clean(text)),
    err: (text) => void stderr.write(clean(text)),
    hinted: (text) => text,
    watched: stderr.isTTY === true && env.TERM !== 'dumb',
    coloured: stdout.isTTY === true && env.NO_COLOR === undefined && env.TERM !== 'dumb',
    // Some terminals say 0.
    columns: stderr.columns || 80,
    interrupted: new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
  };
}
