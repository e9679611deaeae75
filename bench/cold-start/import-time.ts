import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = `
const before = process.cpuUsage();
const begun = performance.now();
await import(process.argv[1]);
const wall = performance.now() - begun;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
process.exit();
`;

/** Medians, in milliseconds. */
export interface ImportTime {
  readonly wall: number;
  /** The processor's, of all threads: what other work on the machine does not count in. */
  readonly cpu: number;
}

/**
 * What a new process of Node takes for importing the file, with the options that the functions have. Without Node's own
 * start, which Lambda has behind it when it imports a handler.
 */
export async function importTime(node: string, file: string, times: number): Promise<ImportTime> {
  const all: ImportTime[] = [];
  for (let time = 0; time < times; time++) {
    const { stdout } = await promisify(execFile)(
      node,
      ['--enable-source-maps', '--input-type=module', '--eval', PROGRAM, pathToFileURL(file).href],
      { env: {} },
    );
    all.push(JSON.parse(stdout) as ImportTime);
  }
  return { wall: median(all.map(({ wall }) => wall)), cpu: median(all.map(({ cpu }) => cpu)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
