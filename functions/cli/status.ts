import { runReport } from '../pipeline/run-report.ts';
import type { Arguments, Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { givenSettings } from './given-settings.ts';
import { inTheCloud } from './in-the-cloud.ts';
import { jobOptions } from './job-options.ts';
import { onThisMachine } from './on-this-machine.ts';
import { givenMonth, givenStack, isRemote } from './remote-settings.ts';
import type { Standing } from './status/standing.ts';
import { statusSummary } from './status/status-summary.ts';
import { wantsOf } from './status/wants-of.ts';
import type { Terminal } from './terminal.ts';

export const status: Command = {
  name: 'status',
  summary: 'Say how a month stands: what was read, what became of each letter, and what wants you',
  usage: '[--month 2026-07] [--remote] [--json]',
  more: [
    'What wants you comes first, and each comes with the command that does it. The exit code is 3 where something does, so that a machine can tell you too.',
    'With --remote it also says what the state machine is doing, or where it failed.',
  ],
  options: jobOptions(['plan']).filter(({ name }) => name !== 'repo'),
  async run(given, terminal) {
    const standing = await (isRemote(given) ? remotely : here)(given, terminal);
    const wants = wantsOf(standing);
    const exitCode = wants.length > 0 ? EXIT.incomplete : EXIT.well;
    terminal.out(
      given.has('json')
        ? `${JSON.stringify({ schema: 1, month: standing.month, exitCode, wants: wants.map(terminal.hinted), execution: standing.execution, report: standing.report }, null, 2)}\n`
        : statusSummary(standing, wants, terminal),
    );
    return exitCode;
  },
};

async function here(given: Arguments, terminal: Terminal): Promise<Standing> {
  const settings = await givenSettings(given, terminal);
  const { month } = settings;
  const report = await onThisMachine(settings, { delivers: false }, terminal, (runtime) =>
    runReport(runtime, { month }),
  );
  return { month, report, execution: null };
}

async function remotely(given: Arguments, terminal: Terminal): Promise<Standing> {
  const month = givenMonth(given, new Date());
  const stack = await givenStack(given, terminal);
  const { executions } = await import('../adapters/cloud/executions.ts');
  const [execution = null] = await executions(stack, terminal.environment).ofMonth(month);
  const underWay = execution?.status === 'RUNNING';
  const report = await inTheCloud(stack, terminal, (runtime) =>
    runReport(runtime, { month, remote: true, underWay }),
  );
  return { month, report, execution };
}
