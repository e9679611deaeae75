import { precompile } from './precompile.ts';
import { readTemplate } from './read-template.ts';

export function compileText(name: string): string {
  return precompile(name, readTemplate(name), { text: true });
}
