import { planKey } from '../model/keys.ts';
import type { Runtime } from '../model/ports.ts';
import type { Plan } from '../model/run.ts';
import type { RunReport } from '../model/run-report.ts';
import { readDocument } from '../pipeline/documents.ts';
import { runReport } from '../pipeline/run-report.ts';
import type { Arguments, Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { givenSettings } from './given-settings.ts';
import { inTheCloud } from './in-the-cloud.ts';
import { jobOptions } from './job-options.ts';
import { onThisMachine } from './on-this-machine.ts';
import { givenMonth, givenStack, isRemote } from './remote-settings.ts';
import { nextThings } from './status/next-things.ts';
import type { Standing } from './status/standing.ts';
import { statusSummary } from './status/status-summary.ts';
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
    const wants = nextThings(standing);
    const exitCode = wants.length > 0 ? EXIT.incomplete : EXIT.well;
    const { month, report, execution, runs } = standing;
    terminal.out(
      given.has('json')
        ? `${JSON.stringify({ schema: 1, month, exitCode, wants: wants.map(terminal.hinted), execution, executions: runs, report }, null, 2)}\n`
        : statusSummary(standing, wants, terminal),
    );
    return exitCode;
  },
};

async function here(given: Arguments, terminal: Terminal): Promise<Standing> {
  const settings = await givenSettings(given, terminal);
  const { month } = settings;
  const report = await onThisMachine(settings, { delivers: false }, terminal, (runtime) =>
    reportOf(runtime, month),
  );
  return { month, remote: false, report, execution: null, runs: 0 };
}

async function remotely(given: Arguments, terminal: Terminal): Promise<Standing> {
  const month = givenMonth(given, new Date());
  const stack = await givenStack(given, terminal);
  const { executions } = await import('../adapters/cloud/executions.ts');
  const [execution = null, ...before] = await executions(stack, terminal.environment).ofMonth(month);
  const report = await inTheCloud(stack, terminal, (runtime) => reportOf(runtime, month));
  return { month, remote: true, report, execution, runs: before.length + (execution === null ? 0 : 1) };
}

/** null: nothing of the month is there yet. */
async function reportOf(runtime: Runtime, month: string): Promise<RunReport | null> {
  const plan = await readDocument<Plan>(runtime.store, planKey(month));
  return plan === null ? null : runReport(runtime, { month });
}
