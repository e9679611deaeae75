import { spawn } from 'node:child_process';
import type { Terminal } from '../terminal.ts';

/** As far as this machine has one. */
export function openBrowser(url: string, { err }: Pick<Terminal, 'err'>): void {
  const [command = '', ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => err(`No browser could be opened here. Open ${url}\n`));
  child.unref();
}
