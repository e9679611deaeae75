import { join } from 'node:path';
import { build } from 'esbuild';

/** A process's program as one file without a loader: what is measured is what is deployed. */
export async function bundled(program: string, scratch: string): Promise<string> {
  const outfile = join(scratch, 'program.mjs');
  await build({
    entryPoints: [program],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}
