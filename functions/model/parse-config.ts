import * as z from 'zod';
import { type Config, configSchema } from './config.ts';
import { type ConfigMistake, type ConfigPath, mistakes } from './config-mistakes.ts';
import { brokenRules, type KnownIndicator } from './config-rules.ts';
import { nearest } from './nearest.ts';
import { entries } from './raw-value.ts';
import { secretLike } from './secret-like.ts';

export type ParsedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly ConfigMistake[] };

/** Every mistake at once: whoever mends one should not meet the next only then. */
export function parseConfig(
  value: unknown,
  known: { readonly indicators: readonly KnownIndicator[] },
): ParsedConfig {
  if (value === null || value === undefined) return { ok: false, mistakes: [mistakes.empty()] };
  const parsed = configSchema.safeParse(value);
  const found = [
    ...secrets(value, []),
    ...(parsed.error?.issues ?? []).flatMap((issue) => ofSchema(issue, value)),
    ...brokenRules(value, known.indicators),
  ];
  if (parsed.success && found.length === 0) return { ok: true, config: parsed.data };
  return { ok: false, mistakes: firstOfEachPlace(found) };
}

function secrets(value: unknown, path: ConfigPath): ConfigMistake[] {
  if (path.length > DEEPEST) return [];
  if (typeof value === 'string') return secretLike(value) ? [mistakes.secret(path, 'value')] : [];
  if (Array.isArray(value)) return value.flatMap((entry, i) => secrets(entry, [...path, i]));
  return entries(value).flatMap(([key, entry]) => [
    ...(secretLike(key) ? [mistakes.secret([...path, key], 'key')] : []),
    ...(path[0] === 'mail' && /^pass/i.test(key) ? [mistakes.password([...path, key])] : []),
    ...secrets(entry, [...path, key]),
  ]);
}

/** Nothing that is allowed lies deeper; a YAML alias can hold itself. */
const DEEPEST = 12;

interface SchemaNode {
  readonly allowed?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
}

const root = z.toJSONSchema(configSchema, { io: 'input' }) as SchemaNode;

function ofSchema(issue: z.core.$ZodIssue, value: unknown): ConfigMistake[] {
  const path = issue.path as ConfigPath;
  const node = schemaAt(path);
  if (issue.code === 'unrecognized_keys') {
    const settings = Object.keys(node.properties ?? {});
    return issue.keys.map((key) => mistakes.unknownKey([...path, key], settings, nearest(key, settings)));
  }
  const allowed = node.allowed ?? oneOf(node.enum) ?? 'something else';
  const found = valueAt(value, path);
  if (found === undefined) return [mistakes.missing(path, allowed)];
  return [mistakes.wrong(path, found, allowed, guess(path, node, found))];
}

/** `files, smtp or ses` */
function oneOf(values: readonly string[] = []): string | undefined {
  const [last] = values.slice(-1);
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}

function guess(path: ConfigPath, node: SchemaNode, found: unknown): string | null {
  if (typeof found !== 'string') return null;
  if (path[0] === 'timeZone') return nearest(found, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return nearest(found, node.enum ?? []);
}

function schemaAt(path: ConfigPath): SchemaNode {
  let node = root;
  for (const step of path) {
    const free = typeof node.additionalProperties === 'object' ? node.additionalProperties : {};
    node = (typeof step === 'number' ? node.items : (node.properties?.[step] ?? free)) ?? {};
  }
  return node;
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  let here = value;
  for (const step of path) here = (here as Record<string | number, unknown> | undefined)?.[step];
  return here;
}

/** A value that is wrong in two ways is told once; the secret comes first. */
function firstOfEachPlace(found: readonly ConfigMistake[]): readonly ConfigMistake[] {
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const key = JSON.stringify(path);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
