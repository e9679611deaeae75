import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = `
const begun = performance.now();
await import(process.argv[1]);
console.log(performance.now() - begun);
process.exit();
`;

/** Milliseconds. */
export interface ImportTime {
  readonly median: number;
  /** The quickest: other work on the machine only ever adds. */
  readonly quickest: number;
}

/**
 * What a new process of Node takes for importing the file, with the options that the functions have. Without Node's own
 * start, which Lambda has behind it when it imports a handler.
 */
export async function importTime(node: string, file: string, times: number): Promise<ImportTime> {
  const all: number[] = [];
  for (let time = 0; time < times; time++) {
    const { stdout } = await promisify(execFile)(
      node,
      ['--enable-source-maps', '--input-type=module', '--eval', PROGRAM, pathToFileURL(file).href],
      { env: {} },
    );
    all.push(Number(stdout));
  }
  all.sort((a, b) => a - b);
  return { median: all[Math.floor(times / 2)] ?? Number.NaN, quickest: all[0] ?? Number.NaN };
}
