import type { KeptModel } from '../../functions/measure/work-areas/read-model.ts';
import { packed } from './packed.ts';
import { featuresOfRow, type Row } from './rows.ts';
import { train } from './train.ts';

/** The file that carries the model; the same rows give the same model, and the same Node.js the same bytes. */
export function keptModel(rows: readonly Row[]): string {
  return fileOf(train(rows, rows.map(featuresOfRow)));
}

export function fileOf(model: KeptModel): string {
  const lines = Object.entries(packed(model)).map(([key, value]) => `  ${key}: ${literal(value)},`);
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
