import type { Terminal } from '../../functions/cli/terminal.ts';

/** A terminal that remembers what was written, in a folder of its own. */
export function aTerminal(cwd: string, part: Partial<Terminal> = {}) {
  const written = { out: '', err: '' };
  const terminal: Terminal = {
    cwd,
    environment: {},
    input: () => null,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    hinted: (text) => text,
    watched: false,
    coloured: false,
    columns: 80,
    interrupted: new Promise(() => undefined),
    ...part,
  };
  return { terminal, written };
}
