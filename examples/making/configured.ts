import { join } from 'node:path';
import { readConfigFile } from '../../functions/adapters/config-file.ts';
import { packageRoot } from '../../functions/adapters/package-root.ts';
import { INDICATORS } from '../../functions/indicators/index.ts';
import type { AffiliationFile } from '../../functions/model/affiliation.ts';
import type { Config } from '../../functions/model/config.ts';
import { parseConfig } from '../../functions/model/parse-config.ts';

/** Settings in place of those of `made-up-community.yaml`, by their name; `affiliations` only adds to them. */
export type Settings = Readonly<Partial<Record<keyof Config, unknown>>>;

/** @throws where that is no configuration */
export async function configured(
  settings: Settings,
): Promise<{ readonly config: Config; readonly affiliationFiles: readonly AffiliationFile[] }> {
  const known = { indicators: INDICATORS };
  const read = await readConfigFile(join(packageRoot(), 'examples/made-up-community.yaml'), known);
  if (!read.ok) throw new Error(read.mistakes.map(({ sentence }) => sentence).join('\n'));
  const affiliations = { ...read.config.affiliations, ...(settings.affiliations ?? {}) };
  const parsed = parseConfig({ ...read.config, ...ALWAYS, ...settings, affiliations }, known);
  if (!parsed.ok) throw new Error(parsed.mistakes.map(({ sentence }) => sentence).join('\n'));
  return { config: parsed.config, affiliationFiles: read.affiliationFiles };
}

/** Letters link to their page, and those to sponsors wait for nobody. */
const ALWAYS: Settings = { archive: { url: 'https://letters.harbour-office.example' }, approval: 'none' };
