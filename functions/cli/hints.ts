import type { Command } from './command.ts';
import type { Terminal } from './terminal.ts';

/** What the person types for `community-hat`: in a checkout npm starts it, and what follows `--` is ours. */
export function typed(environment: Terminal['environment']): string {
  const { npm_lifecycle_event: event, npm_package_name: of, npm_command: command } = environment;
  if (event === 'start' && of === 'community-hat') return 'npm start --';
  return command === 'exec' ? 'npx community-hat' : 'community-hat';
}

/** The same without any command. */
export function typedAlone(environment: Terminal['environment']): string {
  return typed(environment).replace(/ --$/, '');
}

/**
 * Messages are written as `Run: community-hat measure --month 2026-07`, wherever they are made. Turns such commands
 * into what works here: as the program was started, and with the same repository, folder and configuration.
 */
export function hints(
  commands: readonly Pick<Command, 'name' | 'options'>[],
  environment: Terminal['environment'],
  args: readonly string[],
): (text: string) => string {
  const remote = args.includes('--remote') ? [{ name: 'remote', value: null }] : [];
  const kept = [...KEPT.flatMap((name) => optionOf(name, args)), ...remote];
  const names = ['help', ...commands.map(({ name }) => name)].join('|');
  const hint = new RegExp(`\\bcommunity-hat (alone|--help|(?:${names})\\b)(${OPTION.source})*`, 'g');
  return (text) =>
    text.replace(hint, (found: string, first: string) => {
      if (first === 'alone') return `${typedAlone(environment)} alone`;
      const options = commands.find(({ name }) => name === first)?.options ?? [];
      const lacking = kept.filter(
        ({ name }) =>
          options.some((option) => option.name === name) &&
          !/ --help\b/.test(found) &&
          !has(found, name) &&
          // One repository is done on this machine.
          !(has(found, 'repo') && CLOUD.includes(name)),
      );
      const whole = [found, ...lacking.map(written)].join(' ');
      return whole.replace('community-hat', typed(environment));
    });
}

const KEPT = ['repo', 'config', 'out', 'store', 'stack'];
const CLOUD = ['stack', 'remote'];
/** What ends a sentence is no part of a value. */
const OPTION = / --[a-z-]+(?:[ =](?!-)\S*[^\s.,;:)])?/;

function optionOf(name: string, args: readonly string[]): { name: string; value: string }[] {
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const value = args[at]?.includes('=') ? args[at]?.slice(name.length + 3) : args[at + 1];
  return at === -1 || !value || value.startsWith('-') ? [] : [{ name, value }];
}

function written({ name, value }: { readonly name: string; readonly value: string | null }): string {
  return value === null ? `--${name}` : `--${name} ${quoted(value)}`;
}

function has(command: string, name: string): boolean {
  return new RegExp(` --${name}(?:[ =]|$)`).test(command);
}

/** As a shell takes it for one word. */
function quoted(value: string): string {
  return /^[\w./@:+,=~-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
