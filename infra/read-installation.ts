import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { INDICATORS } from '../functions/indicators/index.ts';
import type { Config } from '../functions/model/config.ts';
import { mistakes } from '../functions/model/config-mistakes.ts';
import { facetsFor } from '../functions/model/facets-for.ts';
import type { Installation } from '../functions/model/installation.ts';
import { needsOfCloud } from '../functions/model/needs-of-cloud.ts';
import { parseConfig } from '../functions/model/parse-config.ts';
import type { CloudInstallation } from './cloud-config.ts';
import { isForCloud } from './is-for-cloud.ts';

/**
 * Reads `-c config=path`, or `community-hat.yaml` of the project, or the built-in example. What the command line would
 * refuse is refused here too: in the cloud nobody would see it before the month.
 */
export function readInstallation(path: string | undefined): CloudInstallation {
  const file = path ?? DEFAULTS.find((candidate) => existsSync(candidate)) ?? DEFAULTS[0];
  if (!existsSync(file)) throw new Error(`There is no ${file}. Run: npx cdk synth -c config=PATH`);
  const parsed = parseConfig(readYaml(file), { indicators: INDICATORS });
  if (!parsed.ok) throw unusable(file, parsed.mistakes);
  const { config } = parsed;
  if (!isForCloud(config))
    throw unusable(
      file,
      needsOfCloud(config).map((sentence) => ({ sentence })),
    );
  const facets = facetsFor(INDICATORS, config);
  return { version: version(), config, facets, affiliationFiles: filesOf(file, config) };
}

function readYaml(file: string): unknown {
  try {
    // Pretty errors show the line, and there may be a secret in it.
    return parse(readFileSync(file, 'utf8'), { prettyErrors: false });
  } catch (error) {
    throw unusable(file, [mistakes.notYaml((error as Error).message)]);
  }
}

/** Files about who works for whom go with the config: the function that plans a month has no other. */
function filesOf(config: string, { affiliations }: Config): Installation['affiliationFiles'] {
  return (affiliations?.files ?? []).map((named, i) => {
    const { path, format } = typeof named === 'string' ? { path: named, format: undefined } : named;
    try {
      const text = readFileSync(resolve(dirname(config), path), 'utf8');
      // What follows knows JSON alone.
      const yaml = /\.ya?ml$/i.test(path);
      const plain = yaml ? JSON.stringify(parse(text, { prettyErrors: false }) ?? null) : text;
      return { path, format: format ?? null, text: plain };
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      const says = code === 'ENOENT' ? 'there is no such file' : 'it is not YAML, or cannot be opened';
      throw unusable(config, [mistakes.noAffiliationFile(['affiliations', 'files', i], says)]);
    }
  });
}

function unusable(file: string, found: readonly { readonly sentence: string }[]): Error {
  return new Error(`${file} cannot be used:\n${found.map(({ sentence }) => `  ${sentence}`).join('\n')}`);
}

/** Seen from the project's root, where cdk.json lies and the CDK command starts the app. */
const DEFAULTS = ['community-hat.yaml', 'examples/harbour-lights.yaml'] as const;

function version(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;
}
