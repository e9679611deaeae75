import { relative } from 'node:path';
import { packageVersion } from '../adapters/package-root.ts';
import { SetupError } from '../adapters/setup-error.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { commandHelp, programHelp } from './help.ts';
import { hints, typed, typedAlone } from './hints.ts';
import { madeUpConfig } from './made-up-config.ts';
import { messageOf } from './message-of.ts';
import { oneOf } from './one-of.ts';
import { readArguments } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';
import { tryOut } from './try-out.ts';
import { UsageError } from './usage-error.ts';

/** Understands the command line, does what it says, and turns whatever goes wrong into one clear message. */
export async function main(args: readonly string[], started: Terminal): Promise<ExitCode> {
  const hinted = hints(COMMANDS, started.environment, [...args, ...readUnasked(args, started)]);
  const terminal = { ...started, hinted, err: (text: string) => started.err(hinted(text)) };
  try {
    const working = dispatch(args, terminal);
    return await Promise.race([working, whenInterrupted(args, terminal)]);
  } catch (error) {
    if (terminal.environment.DEBUG?.includes('community-hat')) terminal.err(`${(error as Error).stack}\n`);
    else terminal.err(`${messageOf(error)}\n`);
    const mistaken = error instanceof UsageError || error instanceof SetupError;
    const exitCode = mistaken ? EXIT.mistaken : EXIT.failed;
    if (args.includes('--json'))
      terminal.out(`${JSON.stringify({ exitCode, error: hinted(messageOf(error)) })}\n`);
    return exitCode;
  }
}

/** What was tried out is gone on with in its own configuration, which nobody named. */
function readUnasked([first = '']: readonly string[], { cwd }: Pick<Terminal, 'cwd'>): readonly string[] {
  if (first !== tryOut.name && !isBare(first)) return [];
  const config = relative(cwd, madeUpConfig());
  return ['--config', config.startsWith('..') ? madeUpConfig() : config];
}

function isBare(first: string): boolean {
  return first === '' || first.startsWith('-');
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = '', ...rest] = args;
  if (first === '--help' || first === '-h') return sayHelp(null);
  if (first === '--version') return say(`${packageVersion()}\n`);
  if (first === 'help') return sayHelp(rest.find((word) => !['--help', '-h', 'help'].includes(word)) ?? null);
  const bare = isBare(first);
  const command = bare ? { ...tryOut, name: '' } : named(first);
  const given = readArguments(command, bare ? args : rest);
  return given.has('help') ? sayHelp(bare ? tryOut.name : first) : command.run(given, terminal);

  function sayHelp(of: string | null): ExitCode {
    const { environment } = terminal;
    const text =
      of === null
        ? programHelp(COMMANDS, { command: typed(environment), alone: typedAlone(environment) })
        : commandHelp(named(of));
    return say(hints(COMMANDS, environment, [])(text));
  }

  function say(text: string): ExitCode {
    terminal.out(text);
    return EXIT.well;
  }
}

function named(name: string): Command {
  const names = COMMANDS.map((command) => command.name);
  const known = oneOf([...names, 'help'], name, 'community-hat');
  return COMMANDS.find((command) => command.name === known) ?? tryOut;
}

/** Everything is written whole or not at all, so there is nothing to tidy up. What runs until it is stopped ends by itself. */
async function whenInterrupted(args: readonly string[], { interrupted, err }: Terminal): Promise<ExitCode> {
  await interrupted;
  const [command] = args;
  if (command === 'sandbox' || command === 'preview') return new Promise<never>(() => undefined);
  const said = COMMANDS.find(({ name }) => name === command)?.stopped?.(args) ?? STOPPED;
  err(`\n${said}\n`);
  return EXIT.interrupted;
}

const STOPPED = 'Stopped. Nothing is half-written; the same command goes on where this one stopped.';
