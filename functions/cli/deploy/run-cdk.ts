import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { packageRoot } from '../../adapters/package-root.ts';
import { STACK_NAME } from '../../model/stack-outputs.ts';
import type { Terminal } from '../terminal.ts';
import { cdkCommand } from './check-tools.ts';

/**
 * `cdk deploy`, with all that it says. It asks by itself before it widens what anybody may do, unless that is answered.
 * It gets no token: what it makes has room for one.
 */
export async function runCdk(
  { config, yes, region }: { readonly config: string; readonly yes: boolean; readonly region: string },
  terminal: Terminal,
): Promise<number> {
  const args = [
    'deploy',
    STACK_NAME,
    '--context',
    `config=${resolve(terminal.cwd, config)}`,
    ...(yes ? ['--require-approval', 'never'] : []),
  ];
  const {
    GITHUB_TOKEN: _,
    COMMUNITY_HAT_KEY: __,
    COMMUNITY_HAT_SMTP_PASSWORD: ___,
    ...environment
  } = terminal.environment;
  // A person answers its questions; it asks on what it was started with.
  const asks = terminal.input() === null;
  const bin = join(packageRoot(), 'node_modules', '.bin');
  const child = spawn(cdkCommand(terminal), args, {
    cwd: packageRoot(),
    // cdk.json names programs of this checkout, which npm alone would find.
    env: { ...environment, PATH: `${bin}${delimiter}${environment.PATH ?? ''}`, AWS_REGION: region },
    stdio: asks ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', terminal.err);
  // Whoever presses Ctrl-C stops both; a signal to this process alone is handed on.
  terminal.interrupted.then(() => child.kill('SIGTERM'));
  return new Promise((ended, failed) => {
    child.on('error', failed);
    child.on('close', (code) => ended(code ?? 1));
  });
}
