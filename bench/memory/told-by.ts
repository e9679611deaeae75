import { fork } from 'node:child_process';

/** Runs a bundled program with one errand and hands back the last thing that it told. @throws where it told nothing */
export function toldBy<Told>(
  program: string,
  errand: unknown,
  execArgv: readonly string[] = [],
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [JSON.stringify(errand)], { execArgv: [...execArgv] });
    let told: Told | null = null;
    child.on('message', (message: Told) => {
      told = message;
    });
    child.on('exit', (code) => {
      if (told === null) reject(new Error(`The process ended with code ${code}`));
      else resolve(told);
    });
  });
}
