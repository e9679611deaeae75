import { parseArgs } from 'node:util';
import { isMonth } from '../model/month.ts';
import { nearest } from '../model/nearest.ts';
import type { Arguments, Command, Option } from './command.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError that says what is wrong and what was probably meant */
export function readArguments(
  { name, options, words = false }: Pick<Command, 'name' | 'options' | 'words'>,
  args: readonly string[],
): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([...options, ...ALWAYS].map((option) => [option.name, shapeOf(option)])),
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const free: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') free.push(token.value);
    if (token.kind === 'option') keep(values, optionNamed(token.rawName, name, options), token);
  }
  const [word] = free;
  // `approve 2026-07`, as one says it.
  if (!words && word !== undefined && isMonth(word) && options.some((option) => option.name === 'month')) {
    if (values.has('month')) throw new UsageError(`--month is there twice: ${word} is one`);
    values.set('month', [word]);
    free.shift();
  }
  if (!words && free[0] !== undefined)
    throw new UsageError(`"${free[0]}" is not understood: ${name} takes options only. ${seeHelp(name)}`);
  return {
    has: (option) => values.has(option),
    value: (option) => values.get(option)?.[0] ?? null,
    values: (option) => values.get(option) ?? [],
    words: free,
  };
}

const ALWAYS: readonly Option[] = [{ name: 'help', help: '' }];

function shapeOf({ value, name }: Option) {
  return {
    type: value === undefined ? ('boolean' as const) : ('string' as const),
    ...(name === 'help' && { short: 'h' }),
  };
}

function optionNamed(raw: string, command: string, options: readonly Option[]): Option {
  const all = [...options, ...ALWAYS];
  const found = all.find(({ name }) => raw === `--${name}` || (name === 'help' && raw === '-h'));
  if (found !== undefined) return found;
  const guess = nearest(
    raw.replace(/^-+/, ''),
    all.map(({ name }) => name),
  );
  const meant = guess === null ? '' : ` Did you mean --${guess}?`;
  throw new UsageError(`${command || 'community-hat'} has no option ${raw}.${meant} ${seeHelp(command)}`);
}

function keep(
  values: Map<string, string[]>,
  { name, value, several = false }: Option,
  token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
): void {
  if (value === undefined) {
    if (token.inlineValue) throw new UsageError(`--${name} takes no value`);
    values.set(name, ['']);
    return;
  }
  // Without `=`, a value that looks like an option is one, and the value was forgotten.
  const given = token.inlineValue ? token.value : token.value?.startsWith('-') ? undefined : token.value;
  if (!given) throw new UsageError(`--${name} needs a value: --${name} ${value}`);
  const before = values.get(name) ?? [];
  if (before.length > 0 && !several) throw new UsageError(`--${name} is there twice`);
  values.set(name, [...before, given]);
}

function seeHelp(command: string): string {
  return `See: community-hat ${command === '' ? '' : `${command} `}--help`;
}
