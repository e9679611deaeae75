import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { AffiliationFile } from '../model/affiliation.ts';
import type { Config } from '../model/config.ts';
import { type ConfigMistake, mistakes } from '../model/config-mistakes.ts';
import type { KnownIndicator } from '../model/config-rules.ts';
import { parseConfig } from '../model/parse-config.ts';
import { readAffiliationFiles } from './affiliation-files.ts';
import { packageRoot } from './package-root.ts';
import { yamlOffset } from './yaml-offset.ts';

export type ReadConfig =
  | {
      readonly ok: true;
      readonly config: Config;
      /** Those that the config names, in that order. */
      readonly affiliationFiles: readonly AffiliationFile[];
    }
  | { readonly ok: false; readonly mistakes: readonly PlacedMistake[] };

export interface PlacedMistake extends ConfigMistake {
  /** Beginning with 1; `null` where it is about the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
}

/** Reads `community-hat.yaml`; every mistake comes with its line, in the order of the file. */
export async function readConfigFile(
  file: string,
  known: { readonly indicators: readonly KnownIndicator[] },
): Promise<ReadConfig> {
  const text = await readText(file);
  const example = join(packageRoot(), 'examples/community-hat.yaml');
  if (text === null) return { ok: false, mistakes: [unplaced(mistakes.noFile(file, example))] };

  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const inYaml = document.errors.map((error) => {
    const [from, to] = error.pos;
    const mistake =
      error.code === 'DUPLICATE_KEY'
        ? mistakes.sameKey(keyAt(text, from, to))
        : mistakes.notYaml(error.message);
    return placed(mistake, from, lines);
  });
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return { ok: false, mistakes: inYaml };

  const value = plainValue(document);
  if (!value.ok) return { ok: false, mistakes: [...inYaml, unplaced(mistakes.notYaml(value.says))] };
  const parsed = parseConfig(value.value, known);
  const files = parsed.ok
    ? await readAffiliationFiles(dirname(file), parsed.config)
    : { files: [], mistakes: parsed.mistakes };
  const inConfig = files.mistakes.map((mistake) => placed(mistake, yamlOffset(document, mistake), lines));
  const all = [...inYaml, ...inConfig].sort((a, b) => order(a) - order(b));
  return parsed.ok && all.length === 0
    ? { ok: true, config: parsed.config, affiliationFiles: files.files }
    : { ok: false, mistakes: all };
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** The parser marks where the second key begins, and not always where it ends. */
function keyAt(text: string, from: number, to: number): string {
  return /^[^:\r\n]*/.exec(text.slice(from, Math.max(to, from + 200)))?.[0].trim() ?? 'A key';
}

/** Fails for aliases without end and such. */
function plainValue(
  document: Document,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly says: string } {
  try {
    return { ok: true, value: document.toJS() };
  } catch (error) {
    return { ok: false, says: (error as Error).message };
  }
}

function placed(mistake: ConfigMistake, offset: number | null, lines: LineCounter): PlacedMistake {
  if (offset === null) return unplaced(mistake);
  const { line, col } = lines.linePos(offset);
  return { ...mistake, line, column: col };
}

function unplaced(mistake: ConfigMistake): PlacedMistake {
  return { ...mistake, line: null, column: null };
}

function order({ line, column }: PlacedMistake): number {
  return (line ?? 0) * 100_000 + (column ?? 0);
}
