import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../adapters/package-root.ts';
import type { Terminal } from '../terminal.ts';
import type { PreviewSource } from './preview-source.ts';

export type Made =
  | { readonly ok: true; readonly says: string }
  | { readonly ok: false; readonly says: string };

/** Where the sources of the program are, templates can change; a package has them compiled. */
export function isCheckout(): boolean {
  return existsSync(join(packageRoot(), 'functions/cli.ts'));
}

/**
 * A process of its own, which has templates and program as they are now.
 * @param templates whether they have to be compiled first
 */
export async function makeInProcess(
  { configFile, out }: PreviewSource,
  { into, templates }: { readonly into: string; readonly templates: boolean },
  terminal: Pick<Terminal, 'cwd' | 'environment'>,
  signal: AbortSignal,
): Promise<Made> {
  if (templates && isCheckout()) {
    const built = await ended(
      'npm',
      ['run', '--silent', 'templates'],
      { ...terminal, cwd: packageRoot() },
      signal,
    );
    if (!built.ok) return built;
  }
  const options = [
    ...(configFile === null ? [] : ['--config', configFile]),
    ...(out === null ? [] : ['--out', out]),
  ];
  return ended(process.execPath, [...program(), 'preview', ...options, '--once', into], terminal, signal);
}

function program(): readonly string[] {
  if (!isCheckout()) return [join(packageRoot(), 'dist/community-hat.js')];
  const source = join(packageRoot(), 'functions/cli.ts');
  return ['--import', pathToFileURL(createRequire(source).resolve('tsx')).href, source];
}

/** Nothing is read from GitHub and nothing sent, so none of them is told how to. */
const NOT_FOR_IT = new Set(['GITHUB_TOKEN', 'COMMUNITY_HAT_SMTP_PASSWORD']);

function ended(
  command: string,
  args: readonly string[],
  { cwd, environment }: Pick<Terminal, 'cwd' | 'environment'>,
  signal: AbortSignal,
): Promise<Made> {
  const env = Object.fromEntries(Object.entries(environment).filter(([name]) => !NOT_FOR_IT.has(name)));
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let failed = '';
    child.stdout.on('data', (piece) => {
      said += piece;
    });
    child.stderr.on('data', (piece) => {
      failed += piece;
    });
    child.on('error', (error) => resolve({ ok: false, says: error.message }));
    child.on('close', (code) =>
      resolve(
        code === 0
          ? { ok: true, says: said.trim() }
          : { ok: false, says: failed.trim() || `${command} ended with ${code}` },
      ),
    );
  });
}
