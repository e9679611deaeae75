import { type LetterName, PROGRAMME } from '../../model/audience.ts';

/**
 * What tells a letter apart from every other, in as few words as that takes: those to maintainers have the id of the
 * project alone, unless that reads like another audience.
 */
export function toldApart({ audience, subject }: LetterName): readonly string[] {
  if (audience === 'programme') return [PROGRAMME];
  const isPlain = audience === 'maintainers' && subject !== PROGRAMME && !subject.startsWith('sponsor-');
  return isPlain ? [subject] : [audience, subject];
}
