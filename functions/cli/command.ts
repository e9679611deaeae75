import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** One thing that can be asked for. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What follows the name in the line of usage. */
  readonly usage: string;
  /** Further paragraphs of its help. */
  readonly more: readonly string[];
  readonly options: readonly Option[];
  /** Whether words may follow that are no options. */
  readonly words?: boolean;
  /** What is said on Ctrl-C in place of the usual; null: the usual. */
  stopped?(args: readonly string[]): string | null;
  run(given: Arguments, terminal: Terminal): Promise<ExitCode>;
}

export interface Option {
  readonly name: string;
  /** What stands for the value; absent: it has none. */
  readonly value?: string;
  readonly several?: boolean;
  readonly help: string;
}

export interface Arguments {
  /** Whether an option without a value was given. */
  has(name: string): boolean;
  /** The value of an option; `null`: not given. */
  value(name: string): string | null;
  values(name: string): readonly string[];
  readonly words: readonly string[];
}
