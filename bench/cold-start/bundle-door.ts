import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { bundling } from '../../infra/bundling.ts';
import { esbuildOptions } from './esbuild-options.ts';

export interface Bundle {
  readonly door: string;
  readonly file: string;
  readonly bytes: number;
  /** Bytes of each file in it, as they came out. */
  readonly inputs: Readonly<Record<string, number>>;
}

export const ROOT = join(import.meta.dirname, '../..');

/** The bundle of a door as it is deployed. */
export async function bundleDoor(door: string, folder: string): Promise<Bundle> {
  const file = join(folder, door, 'index.mjs');
  const { metafile } = await build({
    ...esbuildOptions(bundling(folder)),
    absWorkingDir: ROOT,
    entryPoints: [`functions/handlers/${door}.ts`],
    outfile: file,
    metafile: true,
    logLevel: 'warning',
  });
  const { bytes, inputs } = outputOf(metafile);
  const each = Object.entries(inputs).map(([name, { bytesInOutput }]) => [name, bytesInOutput]);
  return { door, file, bytes, inputs: Object.fromEntries(each) };
}

function outputOf({ outputs }: Metafile): Metafile['outputs'][string] {
  const [, output] = Object.entries(outputs).find(([name]) => name.endsWith('.mjs')) ?? [];
  if (output === undefined) throw new Error('esbuild wrote no bundle');
  return output;
}
