import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { configSchema } from '../functions/model/config.ts';
import type { Installation } from '../functions/model/installation.ts';

/** Reads `-c config=path`, or `community-hat.yaml` of the project, or the built-in example. */
export function readInstallation(path: string | undefined): Installation {
  const file = path ?? DEFAULTS.find((candidate) => existsSync(candidate)) ?? DEFAULTS[0];
  if (!existsSync(file)) throw new Error(`There is no ${file}. Run: npx cdk synth -c config=PATH`);
  const parsed = configSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} cannot be used:\n${z.prettifyError(parsed.error)}`);
  return { version: version(), config: parsed.data };
}

/** Seen from the project's root, where cdk.json lies and the CDK command starts the app. */
const DEFAULTS = ['community-hat.yaml', 'examples/harbour-lights.yaml'] as const;

function version(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;
}
