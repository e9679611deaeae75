import Handlebars from 'handlebars';

/** Only what the language itself brings: a helper that nobody registered, or a value that is not there, is an error. */
export function precompile(name: string, source: string, { text }: { readonly text: boolean }): string {
  if (/\{\{\{|\{\{&/.test(source))
    throw new Error(`${name}: nothing goes into a page unescaped, so no {{{ and no {{&`);
  return String(
    Handlebars.precompile(source, {
      strict: true,
      knownHelpersOnly: true,
      noEscape: text,
    }),
  );
}
