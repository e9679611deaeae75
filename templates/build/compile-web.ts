import { createHash } from 'node:crypto';
import { precompile } from './precompile.ts';
import { readTemplate } from './read-template.ts';

/** A page of its own: one style sheet, known to the content security policy by its hash, and nothing that loads or runs. */
export function compileWeb(name: string): string {
  const source = readTemplate(name);
  const style = /<style>([\s\S]*?)<\/style>/.exec(source)?.[1] ?? '';
  if (/\{\{/.test(style))
    throw new Error(`${name}: the style sheet is the same on every page, so that its hash is known`);
  if (/<(?:script|img|link|iframe|form)\b|\sstyle=|\son[a-z]+=/i.test(source))
    throw new Error(`${name}: a page loads nothing, runs nothing and has no style but its sheet`);
  const hash = createHash('sha256').update(style).digest('base64');
  return precompile(name, source.replace('@@style-hash@@', hash), { text: false });
}
