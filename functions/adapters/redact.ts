/** Replaces secrets in a text. */
export type Redact = (text: string) => string;

/**
 * Known secrets, whatever they look like: as they are, in Base64, in an address, and cut off before or behind. Shorter
 * ones than a key or token can be are words, which a text may have for itself.
 */
export function redact(secrets: readonly (string | null | undefined)[]): Redact {
  const values = secrets.map((secret) => secret?.trim() ?? '').filter(({ length }) => length >= SHORTEST);
  const forms = values.flatMap(formsOf);
  const signs = forms.flatMap((form) => [form.slice(0, TELLING), form.slice(-TELLING)]);
  const any = new RegExp(forms.flatMap(patternsOf).join('|'), 'g');
  // Looked for first: the patterns are slow on long texts.
  return (text) => (signs.some((sign) => text.includes(sign)) ? text.replace(any, '[secret]') : text);
}

const SHORTEST = 16;
/** So much of a secret's beginning or end is not there by chance. */
const TELLING = 12;

function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  const forms = [value, encodeURIComponent(value), bytes.toString('base64'), bytes.toString('base64url')];
  return [...new Set(forms)];
}

function patternsOf(form: string): readonly string[] {
  const [begin, end] = [form.slice(0, TELLING), form.slice(-TELLING)];
  return [escaped(form), `${escaped(begin)}[\\w=-]*`, `[\\w=-]*${escaped(end)}`];
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
