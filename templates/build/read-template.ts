import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from './places.ts';

/** A template with its layout around it and its parts in it: `@@layout file@@` on the first line, `@@part file@@` anywhere. */
export function readTemplate(name: string, read: (file: string) => string = readSource): string {
  const source = read(name);
  const [, layout] = /^@@layout (\S+)@@\n/.exec(source) ?? [];
  const content = withParts(source.replace(/^@@layout \S+@@\n/, ''), read);
  return layout ? withParts(readTemplate(layout, read), read).replace('@@content@@', () => content) : content;
}

function withParts(source: string, read: (file: string) => string): string {
  return source.replace(/^[ \t]*@@part (\S+)@@\n/gm, (_, part: string) => readTemplate(part, read));
}

function readSource(file: string): string {
  return readFileSync(join(TEMPLATES, file), 'utf8');
}
