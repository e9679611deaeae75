import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { COMPILED } from './places.ts';

/** One file, put in its place at once: two builds at the same time write the same, and a reader sees one of them whole. */
export function writeCompiled(specs: Readonly<Record<string, string>>, mark: string, file = COMPILED): void {
  const lines = Object.entries(specs).map(([name, spec]) => `${name}: ${spec},\n`);
  const temporary = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    temporary,
    `// ${mark}\n// Made by templates/build.ts.\nexport const templates = {\n${lines.join('')}};\n`,
  );
  renameSync(temporary, file);
}
