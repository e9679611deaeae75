import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from './places.ts';

/** A template with its layout around it and its parts in it: `@@layout file@@` on the first line, `@@part file@@` anywhere. */
export function readTemplate(name: string): string {
  const source = readFileSync(join(TEMPLATES, name), 'utf8');
  const [, layout] = /^@@layout (\S+)@@\n/.exec(source) ?? [];
  const content = withParts(source.replace(/^@@layout \S+@@\n/, ''));
  return layout ? withParts(readTemplate(layout)).replace('@@content@@', () => content) : content;
}

function withParts(source: string): string {
  return source.replace(/^[ \t]*@@part (\S+)@@\n/gm, (_, part: string) => readTemplate(part));
}
