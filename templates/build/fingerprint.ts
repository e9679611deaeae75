import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { COMPILED, TEMPLATES } from './places.ts';

/** Of all that the compiled templates depend on: sources, this program, the versions of the two compilers. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources(TEMPLATES))
    hash.update(`${relative(TEMPLATES, file)}\0`).update(readFileSync(file));
  const require = createRequire(import.meta.url);
  for (const name of ['mjml', 'handlebars']) {
    const { version } = require(`${name}/package.json`) as { version: string };
    hash.update(`${name}@${version}\0`);
  }
  return hash.digest('hex');
}

export function isCurrent(mark: string): boolean {
  try {
    return readFileSync(COMPILED, 'utf8').startsWith(`// ${mark}\n`);
  } catch {
    return false;
  }
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'compiled' && !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((each) => (each.isDirectory() ? sources(join(folder, each.name)) : [join(folder, each.name)]));
}
