import type { Execution } from '../../adapters/cloud/executions.ts';
import type { Style } from '../style.ts';

/** How a month in the cloud goes, and where to look at it. */
export function executionLines(execution: Execution, style: Style): readonly string[] {
  const { status, startedAt, stoppedAt, state, cause, url } = execution;
  const where = state === null ? '' : ` ${status === 'RUNNING' ? 'at' : 'in'} "${style.plain(state)}"`;
  const since = status === 'RUNNING' ? `since ${minute(startedAt)}` : `on ${minute(stoppedAt ?? startedAt)}`;
  return [
    `${style.strong('In the cloud')}  ${WORDS[status]}${where}, ${since}`,
    ...(cause === null ? [] : [`  ${style.plain(cause)}`]),
    `  ${style.quiet(url)}`,
  ];
}

const WORDS = {
  RUNNING: 'running',
  SUCCEEDED: 'ended well',
  FAILED: 'failed',
  TIMED_OUT: 'took too long and was ended',
  ABORTED: 'was stopped by somebody',
} as const satisfies Record<Execution['status'], string>;

function minute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
