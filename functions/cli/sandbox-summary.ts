import type { RequestLog } from '../../sandbox/start-sandbox.ts';

/** What a sandbox did until it was ended: `12 requests, 20 points. Went wrong: timeout-html 2, reset 1.` */
export function sandboxSummary(log: readonly RequestLog[]): string {
  const points = log.reduce((sum, request) => sum + request.points, 0);
  const faults = new Map<string, number>();
  for (const { fault } of log) if (fault !== null) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  const wrong = [...faults].sort(([, a], [, b]) => b - a).map(([name, times]) => `${name} ${times}`);
  const early = log.filter((request) => request.early !== null).length;
  return `
${count(log.length, 'request')}, ${count(points, 'point')}.
${wrong.length === 0 ? '' : `Went wrong on purpose: ${wrong.join(', ')}.\n`}${early === 0 ? '' : `${count(early, 'request')} came while a limit was in force.\n`}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
