import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { COMPILED } from './places.ts';

/** One file with one name for each template, so that a bundle takes only those it fills, put in its place at once: two builds at the same time write the same, and a reader sees one of them whole. */
export function writeCompiled(specs: Readonly<Record<string, string>>, mark: string, file = COMPILED): void {
  const lines = Object.entries(specs).map(([name, spec]) => `export const ${name} = ${spec};\n`);
  const temporary = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(temporary, `// ${mark}\n// Made by templates/build.ts.\n${lines.join('')}`);
  renameSync(temporary, file);
}
