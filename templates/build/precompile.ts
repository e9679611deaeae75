import Handlebars from 'handlebars';

/** Only what the language itself brings: a helper that nobody registered, or a value that is not there, is an error. */
export function precompile(name: string, source: string, { text }: { readonly text: boolean }): string {
  if (/\{\{\{|\{\{&/.test(source))
    throw new Error(`${name}: nothing goes into a page unescaped, so no {{{ and no {{&`);
  return lean(
    String(
      Handlebars.precompile(source, {
        strict: true,
        knownHelpersOnly: true,
        noEscape: text,
      }),
    ),
  );
}

/**
 * Without what each block repeats: a way to look things up for runtimes of before 4.6, and where it stood in the source,
 * which is one line by then. It is a fifth of the code. Nothing of a template looks like that, for its quotes are escaped.
 */
function lean(code: string): string {
  return code.replace(LOOKUP, '').replace(PLACE_OF_BLOCK, '').replace(PLACE_OF_NAME, '');
}

const LOOKUP = / \|\| function\(parent, propertyName\) \{[^{}]*\{[^{}]*\}[^{}]*\}/g;
const PLACE = String.raw`\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}`;
const PLACE_OF_BLOCK = new RegExp(`,"loc":${PLACE}`, 'g');
const PLACE_OF_NAME = new RegExp(`, ${PLACE}(?= \\))`, 'g');
