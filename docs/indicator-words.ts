import { INDICATORS } from '../functions/indicators/index.ts';

/** The source of `functions/pipeline/forget/indicator-words.ts`, in lines that the formatter leaves as they are. */
export function indicatorWords(): string {
  const texts = INDICATORS.flatMap(({ id, title, why, definition, unit, of, forAnyone }) =>
    [id, title, why, definition, JSON.stringify(unit), of, forAnyone ?? ''].flatMap(
      (text) => text.toLowerCase().match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [],
    ),
  );
  const lines: string[] = [];
  for (const word of [...new Set(texts)].sort()) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 115) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return `/**
 * Every word that an indicator says, made by \`npm run docs\`: who masks has no use for what measures, which is most of a
 * bundle.
 */
export const INDICATOR_WORDS = \`
${lines.join('\n')}
\`;
`;
}
