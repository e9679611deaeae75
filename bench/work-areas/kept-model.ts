import { featuresOfRow, type Row } from './rows.ts';
import { train } from './train.ts';

/** The file that carries the model; the same rows give the same bytes. */
export function keptModel(rows: readonly Row[]): string {
  const model = train(rows, rows.map(featuresOfRow));
  const lines = Object.entries(model).map(([key, value]) => `  ${key}: ${literal(value)},`);
  return `import type { KeptModel } from './read-model.ts';

/** Made by \`npm run bench:work-areas -- --data DIR --write\`; not written by hand. */
// biome-ignore format: it is data.
export const MODEL: KeptModel = {
${lines.join('\n')}
};
`;
}

function literal(value: unknown): string {
  return JSON.stringify(value)
    .replace(/'/g, "\\'")
    .replace(/"((?:[^"\\]|\\.)*)"/g, "'$1'");
}
