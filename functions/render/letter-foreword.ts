import type { Audience } from '../model/audience.ts';
import { cut } from './cut.ts';
import type { LetterView } from './letter-view.ts';

const PARAGRAPHS = 4;

/** Words of whoever runs the programme, as they wrote them, paragraph by paragraph. */
export function letterForeword(
  foreword: string | null,
  { audience, terse }: { readonly audience: Audience; readonly terse: number },
): LetterView['foreword'] {
  if (foreword === null) return null;
  const by = audience === 'programme' ? 'Your foreword' : 'From the people who run this programme';
  if (terse > 1) return { by, paragraphs: [cut(foreword, { characters: 200, words: 30 })] };
  const paragraphs = foreword
    .split(/\s*\n\s*/)
    .map((paragraph) => cut(paragraph, { characters: 600, words: 100 }))
    .filter((paragraph) => paragraph !== '');
  const [first, rest] = [paragraphs.slice(0, PARAGRAPHS - 1), paragraphs.slice(PARAGRAPHS - 1)];
  return {
    by,
    paragraphs: rest.length === 0 ? first : [...first, rest.join(' ')],
  };
}
