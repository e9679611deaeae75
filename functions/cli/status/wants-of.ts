import type { Standing } from './standing.ts';

/** What wants a person, most urgent first, each with the command that does it; none: all is well. */
export function wantsOf({ month, report, execution }: Standing): readonly string[] {
  if (execution === null || execution.status === 'RUNNING' || execution.status === 'SUCCEEDED')
    return report.problems;
  const { state, redrivable } = execution;
  const where = state === null ? '' : ` in "${state}"`;
  const again = `community-hat run --month ${month} --remote${redrivable ? ' --redrive' : ''}`;
  return [
    `The run in the cloud did not come to its end${where}. When what failed is mended: ${again}`,
    // That nothing was planned is no second trouble.
    ...(report.planned ? report.problems : []),
  ];
}
