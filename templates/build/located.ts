import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from './places.ts';
import { readTemplate } from './read-template.ts';

/** The mistake with the file and the line that a person wrote: a template is put together of several before it is read. */
export function located(name: string, error: unknown): Error {
  const { line, says } = mistakeIn(error);
  const origin = line === null ? null : originOf(name, line);
  const place = origin === null ? name : `${origin.file}:${origin.line}`;
  const words = says.startsWith(`${name}: `) ? says.slice(name.length + 2) : says;
  return new Error(`templates/${place}: ${words}`, { cause: error });
}

function mistakeIn(error: unknown): { readonly line: number | null; readonly says: string } {
  const { message = String(error), errors, lineNumber } = error as Mistake;
  // mjml finds several; the first is the one to mend.
  const [first] = errors ?? [];
  if (first !== undefined) return { line: first.line, says: `${first.message} (${first.tagName})` };
  const [, line] = /^Parse error on line (\d+)/.exec(message) ?? / - (\d+):\d+$/.exec(message) ?? [];
  // Its own line is that of what was put together, where nobody can look.
  const says = message
    .trim()
    .replace(/^Parse error on line \d+:\n/, 'cannot be read here:\n')
    .replace(/ - \d+:\d+$/, '');
  return { line: lineNumber ?? (line === undefined ? null : Number(line)), says };
}

interface Mistake {
  readonly message?: string;
  /** Of mjml. */
  readonly errors?: readonly { readonly line: number; readonly message: string; readonly tagName: string }[];
  /** Of Handlebars. */
  readonly lineNumber?: number;
}

function originOf(name: string, line: number): { readonly file: string; readonly line: number } | null {
  const marked = readTemplate(name, withMarks).split('\n')[line - 1] ?? '';
  const [, file, at] = /⟦([^⟧]+)⟧(\d+)⟧/.exec(marked) ?? [];
  return file === undefined ? null : { file, line: Number(at) };
}

/** Each line says at its end where it is from; those that take in another file vanish with what they say. */
function withMarks(file: string): string {
  return readFileSync(join(TEMPLATES, file), 'utf8').replace(
    /^.*$/gm,
    (text: string, offset: number, all: string) =>
      /^\s*@@(?:layout|part) /.test(text) || text === ''
        ? text
        : `${text}⟦${file}⟧${all.slice(0, offset).split('\n').length}⟧`,
  );
}
