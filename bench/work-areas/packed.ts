import { brotliCompressSync } from 'node:zlib';
import type { KeptModel } from '../../functions/measure/work-areas/read-model.ts';

/** The model with its two long texts as Brotli in Base64: several functions carry it, and few ever read it. */
export function packed(model: KeptModel): KeptModel {
  return {
    ...model,
    names: text(Buffer.from(model.names)),
    weights: text(Buffer.from(model.weights, 'base64')),
  };
}

function text(bytes: Buffer): string {
  return brotliCompressSync(bytes).toString('base64');
}
