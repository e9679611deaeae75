import { brotliDecompressSync } from 'node:zlib';
import type { KeptModel } from './read-model.ts';

/** The model as it was before `bench/work-areas/packed.ts` packed its two long texts: a quarter of their length is left. */
export function unpacked(model: KeptModel): KeptModel {
  return {
    ...model,
    names: bytes(model.names).toString(),
    weights: bytes(model.weights).toString('base64'),
  };
}

function bytes(text: string): Buffer {
  return brotliDecompressSync(Buffer.from(text, 'base64'));
}
