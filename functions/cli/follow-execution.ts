import { setTimeout as sleep } from 'node:timers/promises';
import type { Execution, Executions } from '../adapters/cloud/executions.ts';
import { showProgress } from './show-progress.ts';
import type { Terminal } from './terminal.ts';

/** Looks at an execution until it has ended, and tells each state that it comes to. */
export async function followExecution(
  executions: Pick<Executions, 'look'>,
  begun: Execution,
  terminal: Terminal,
): Promise<Execution> {
  const { progress, clear } = showProgress(terminal);
  let execution = begun;
  let told: string | null = null;
  try {
    for (let looks = 0; execution.status === 'RUNNING'; looks += 1) {
      if (execution.state !== told) progress({ step: 'run', level: 'notice', message: stateOf(execution) });
      told = execution.state;
      await sleep(PAUSES_MS[looks] ?? LONGEST_PAUSE_MS);
      execution = await executions.look(execution.arn);
    }
  } finally {
    clear();
  }
  return execution;
}

/** A month takes minutes or days: soon at first, and then seldom enough for who asks AWS at the same time. */
const PAUSES_MS = [1000, 2000, 4000, 8000] as const;
const LONGEST_PAUSE_MS = 15_000;

function stateOf({ state, month }: Execution): string {
  return `${month}: ${state ?? 'started'}. Ctrl-C leaves it alone`;
}
