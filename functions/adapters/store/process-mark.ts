import { hostname } from 'node:os';
import { errorCode } from './error-code.ts';

/** Who made a file: `4711@machine`. Safe in a file's name. */
export function processMark(): string {
  return `${process.pid}@${machine()}`;
}

/** Whether it was a process of this machine that is no more; of other machines nothing is known. */
export function isOfDeadProcess(mark: string): boolean {
  const [, pid, host] = /^(\d+)@([A-Za-z0-9-]+)$/.exec(mark) ?? [];
  if (pid === undefined || host !== machine()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

function machine(): string {
  return hostname()
    .replace(/[^A-Za-z0-9]/g, '-')
    .slice(0, 60);
}
