import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { AffiliationFile } from '../model/affiliation.ts';
import type { Config } from '../model/config.ts';
import { type ConfigMistake, mistakes } from '../model/config-mistakes.ts';

/** Reads the files that a config names under `affiliations`, seen from the config's folder. */
export async function readAffiliationFiles(
  folder: string,
  { affiliations }: Config,
): Promise<{ readonly files: readonly AffiliationFile[]; readonly mistakes: readonly ConfigMistake[] }> {
  const read = await Promise.all(
    (affiliations?.files ?? []).map(async (named, i) => {
      const { path, format } = typeof named === 'string' ? { path: named, format: undefined } : named;
      try {
        const text = plainText(path, await readFile(resolve(folder, path), 'utf8'));
        return { path, format: format ?? null, text };
      } catch (error) {
        return mistakes.noAffiliationFile(['affiliations', 'files', i], reasonOf(error));
      }
    }),
  );
  return {
    files: read.filter((one) => 'text' in one),
    mistakes: read.filter((one) => 'sentence' in one),
  };
}

/** What follows knows JSON alone. */
function plainText(path: string, text: string): string {
  return /\.ya?ml$/i.test(path) ? JSON.stringify(parse(text, { prettyErrors: false }) ?? null) : text;
}

/** Without the file's text, which an error of the YAML parser quotes. */
function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  return code?.startsWith('E') === true ? `the system says ${code}` : 'it is not YAML';
}
