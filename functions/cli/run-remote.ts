import type { Execution } from '../adapters/cloud/executions.ts';
import { monthEnd, monthInWords } from '../model/month.ts';
import { STEPS } from '../model/steps.ts';
import type { Arguments } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { followExecution } from './follow-execution.ts';
import { givenMonth, givenStack } from './remote-settings.ts';
import { executionLines } from './status/execution-lines.ts';
import { styleOf } from './style.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Starts a month in the cloud, or goes on with one that failed. One that runs is left alone. */
export async function runRemote(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  for (const name of ['repo', 'from', 'to', 'months', 'no-wait', 'dry-run', 'config'])
    if (given.has(name))
      throw new UsageError(
        `--${name} means nothing with run --remote, which does the whole month as it was deployed. For one step from here: ${oneStep(given)}`,
      );
  const now = new Date();
  const month = givenMonth(given, now);
  if (Date.parse(monthEnd(month, 'UTC')) > now.getTime())
    throw new UsageError(`--month ${month}: it has not ended`);
  const stack = await givenStack(given, terminal);
  const { executions } = await import('../adapters/cloud/executions.ts');
  const all = executions(stack, terminal.environment);
  const before = await all.ofMonth(month);
  const running = before.find(({ status }) => status === 'RUNNING');
  const refresh = given.has('refresh');
  const did =
    running !== undefined ? 'left' : given.has('redrive') ? ('redriven' as const) : ('started' as const);
  let execution = running ?? (given.has('redrive') ? redrivable(before, month) : null);
  if (did === 'redriven' && execution !== null) {
    await all.redrive(execution.arn);
    execution = await all.look(execution.arn);
  }
  execution ??= await all.start(month, refresh, now);
  if (!given.has('json') || given.has('wait')) {
    const { out, err } = terminal;
    (given.has('json') ? err : out)(said(did, execution, terminal));
  }
  if (given.has('wait')) execution = await followExecution(all, execution, terminal);
  const exitCode = codeOf(execution);
  if (given.has('json'))
    terminal.out(`${JSON.stringify({ schema: 1, month, exitCode, did, execution }, null, 2)}\n`);
  else if (given.has('wait'))
    terminal.out(
      `${executionLines(execution, styleOf(terminal)).join('\n')}\n${next(execution, terminal)}\n`,
    );
  return exitCode;
}

function oneStep(given: Arguments): string {
  const step = STEPS.find((name) => name === (given.value('from') ?? given.value('to'))) ?? 'report';
  const month = given.value('month');
  return `community-hat ${step}${month === null ? '' : ` --month ${month}`} --remote`;
}

function redrivable([newest]: readonly Execution[], month: string): Execution {
  if (newest === undefined)
    throw new UsageError(
      `Nothing of ${month} ran in the last 90 days, so there is nothing to go on with. Run: community-hat run --remote --month ${month}`,
    );
  if (newest.status === 'SUCCEEDED')
    throw new UsageError(`The run of ${month} ended well; there is nothing to go on with.`);
  if (!newest.redrivable)
    throw new UsageError(
      `The run of ${month} cannot go on where it failed: that is possible for 14 days, and not where it did all and a letter did not go. What is done is not done again by a new one: community-hat run --remote --month ${month}`,
    );
  return newest;
}

function said(did: 'left' | 'redriven' | 'started', execution: Execution, terminal: Terminal): string {
  const style = styleOf(terminal);
  const month = monthInWords(execution.month);
  const title = {
    left: `${month} is being done already, since ${execution.startedAt.slice(0, 16).replace('T', ' ')} UTC. Nothing was started`,
    redriven: `${month} goes on in the cloud, where it failed`,
    started: `${month} is being done in the cloud`,
  }[did];
  return `\n${style.strong(title)}\n  ${execution.url}\n\n${style.hinted(
    `See how it stands: community-hat status --remote --month ${execution.month}`,
  )}\n\n`;
}

function next({ month, status, redrivable }: Execution, { hinted }: Terminal): string {
  return status === 'SUCCEEDED' || status === 'RUNNING'
    ? ''
    : hinted(
        `When that is mended: community-hat run --remote --month ${month}${redrivable ? ' --redrive' : ''}\n`,
      );
}

function codeOf({ status }: Execution): ExitCode {
  return status === 'RUNNING' || status === 'SUCCEEDED' ? EXIT.well : EXIT.incomplete;
}
