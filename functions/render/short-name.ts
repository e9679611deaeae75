import { cut } from './cut.ts';

/** Of a project or a company, within a sentence. */
export function shortName({ name }: { readonly name: string }): string {
  return cut(name, { characters: 60, words: 8 });
}
