import { restore as restoreObjects } from '../pipeline/restore.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { givenSettings } from './given-settings.ts';
import { jobOptions } from './job-options.ts';
import { onThisMachine } from './on-this-machine.ts';
import { restoreSummary } from './restore-summary.ts';
import { UsageError } from './usage-error.ts';

export const restore: Command = {
  name: 'restore',
  summary: 'Bring back what was overwritten or removed by mistake, from the old versions of a bucket',
  usage:
    '[--remote] [--store s3://BUCKET] --prefix findings/2026-07/ --as-of 2026-08-03T00:00:00Z [--dry-run]',
  more: [
    'Only a bucket keeps old versions, and only as long as its rule says: 90 days in the cloud. Nothing is removed, so what came later stays; and what is replaced is an old version from then on. docs/restore.md has more.',
    'Receipts are never taken back: their letters would be sent twice. Those that are gone are brought back as they last were. Likewise the list of who was forgotten.',
  ],
  options: [
    ...jobOptions(['deliver']).filter(({ name }) => ['config', 'store', 'remote', 'stack'].includes(name)),
    { name: 'prefix', value: 'findings/2026-07/', help: 'beginning of the keys, from the top of the store' },
    { name: 'as-of', value: '2026-08-03T00:00:00Z', help: 'when it was well' },
    { name: 'dry-run', help: 'change nothing: say what would be brought back' },
    { name: 'json', help: 'one JSON document with the outcome, or with the error' },
  ],
  async run(given, terminal) {
    const order = {
      prefix: prefixIn(given.value('prefix')),
      asOf: timeIn(given.value('as-of')),
      dryRun: given.has('dry-run'),
    };
    const settings = await givenSettings(given, terminal, 'file');
    return onThisMachine(settings, { delivers: false }, terminal, async (runtime) => {
      const { history } = runtime;
      if (!history) throw new UsageError('This store keeps no old versions; a bucket does');
      if (order.asOf > runtime.clock.now().toISOString())
        throw new UsageError(`--as-of ${order.asOf} is yet to come`);
      const outcome = await restoreObjects({ ...runtime, history }, order);
      const found = outcome.broughtBack.length + outcome.putBack.length + outcome.left.length;
      const exitCode = found === 0 ? EXIT.mistaken : EXIT.well;
      terminal.out(
        given.has('json')
          ? `${JSON.stringify({ schema: 1, ...order, exitCode, ...outcome }, null, 2)}\n`
          : restoreSummary(outcome, order, (key) => runtime.store.locate(key), terminal),
      );
      return exitCode;
    });
  },
};

function prefixIn(given: string | null): string {
  if (given === null || given === '')
    throw new UsageError(
      'What? Run: community-hat restore --prefix findings/2026-07/ --as-of TIME --dry-run',
    );
  if (given.startsWith('/') || given.split('/').includes('..'))
    throw new UsageError('--prefix is the beginning of keys, as in findings/2026-07/');
  return given;
}

/** As S3 tells times: of UTC, so that they compare as texts. */
function timeIn(given: string | null): string {
  const at = given !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(given);
  const time = at ? new Date(given) : null;
  if (time === null || Number.isNaN(time.getTime()))
    throw new UsageError('--as-of is a time with its zone, as in 2026-08-03T00:00:00Z');
  return time.toISOString();
}
