import type { ProgressEvent } from '../model/ports.ts';
import type { Terminal } from './terminal.ts';

export interface ShownProgress {
  progress(event: ProgressEvent): void;
  /** Makes room for what comes next. */
  clear(): void;
}

/**
 * For who watches: one line that is written over. For a pipe or a log: silence. Warnings are kept in both, each once.
 */
export function showProgress({ err, watched, columns }: Terminal): ShownProgress {
  const warned = new Set<string>();
  const clear = () => {
    if (watched) err('\r\u001b[2K');
  };
  return {
    clear,
    progress(event) {
      const line = lineOf(event);
      if (event.level === 'warning') {
        if (warned.has(line)) return;
        warned.add(line);
        clear();
        err(`warning: ${line}\n`);
        return;
      }
      if (!watched) return;
      clear();
      err(shortened(line, columns - 1));
    },
  };
}

function lineOf({ step, repository, message, read, of }: ProgressEvent): string {
  const share =
    read !== undefined && of ? `${Math.floor((Math.min(read, of) / of) * 100)} %`.padStart(5) : '';
  const words = [step.padEnd(8), repository ?? '', share, message].filter((part) => part !== '');
  return words.join('  ').replace(/\p{Cc}/gu, ' ');
}

function shortened(line: string, columns: number): string {
  const characters = [...line];
  return characters.length <= columns ? line : `${characters.slice(0, Math.max(0, columns - 1)).join('')}…`;
}
