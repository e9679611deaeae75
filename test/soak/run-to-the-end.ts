import { fork } from 'node:child_process';
import type { Errand, Word } from './errand.ts';

/** A clock that several processes share: whoever pauses moves it. */
export interface SharedClock {
  now: number;
}

export interface Killer {
  /** Asked all the time; true: now. */
  strikes(): boolean;
}

const LOOKS_EVERY_MS = 2;
const MOST_STARTS = 500;

/** Starts the process again and again, after kills and when it is to come back, until the harvest is done. */
export async function runToTheEnd(
  program: string,
  errand: Omit<Errand, 'began'>,
  clock: SharedClock,
  killer: Killer,
): Promise<{ readonly starts: number; readonly kills: number }> {
  let kills = 0;
  for (let starts = 1; starts <= MOST_STARTS; starts += 1) {
    const end = await runOnce(program, { ...errand, began: clock.now }, clock, killer);
    if (end === 'done') return { starts, kills };
    if (end === 'killed') kills += 1;
  }
  throw new Error(`The harvest did not end in ${MOST_STARTS} starts`);
}

function runOnce(
  program: string,
  errand: Errand,
  clock: SharedClock,
  killer: Killer,
): Promise<'done' | 'killed' | 'later'> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [JSON.stringify(errand)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let said: 'done' | 'later' | null = null;
    let complaint = '';
    child.stderr?.on('data', (piece) => {
      complaint += piece;
    });
    child.on('message', (word: Word) => {
      if ('done' in word) said = 'done';
      else if ('resumeAt' in word) {
        said = 'later';
        clock.now = Math.max(clock.now, word.resumeAt);
      } else clock.now = Math.max(clock.now, word.now);
    });
    const watch = setInterval(() => {
      if (said === null && killer.strikes()) child.kill('SIGKILL');
    }, LOOKS_EVERY_MS);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0 && said !== null) resolve(said);
      else reject(new Error(`The harvest ended with code ${code}: ${complaint.slice(0, 2000)}`));
    });
  });
}
