import type { Config } from '../model/config.ts';
import { forget as forgetPerson } from '../pipeline/forget.ts';
import type { Arguments, Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { forgetSummary } from './forget-summary.ts';
import { givenSettings } from './given-settings.ts';
import { jobOptions } from './job-options.ts';
import { onThisMachine } from './on-this-machine.ts';
import { UsageError } from './usage-error.ts';

export const forget: Command = {
  name: 'forget',
  summary: 'Take a person out of everything that is kept, and keep them out',
  usage: 'LOGIN [--config FILE] [--dry-run]',
  more: [
    'In what was harvested the account becomes one that is gone, as GitHub shows a deleted one; hashes of its addresses go with it. In findings it is counted no more, in letters and pages stands ghost. Old versions in a bucket are removed. Later harvests and plans leave the person out, whoever still lists them. docs/privacy.md says all of it.',
    'It cannot be undone. Look with --dry-run first. Stopped and started again, it goes on.',
    'Letters that were sent are with those who got them, and letters as files, in the folder of the mailbox, stay where they are.',
  ],
  words: true,
  options: [
    ...jobOptions(['deliver']).filter(({ name }) =>
      ['config', 'out', 'store', 'remote', 'stack'].includes(name),
    ),
    {
      name: 'word',
      help: 'the login is an ordinary word too: in text take it out only where something marks it as a name',
    },
    { name: 'dry-run', help: 'change nothing: say where the person is' },
    { name: 'json', help: 'one JSON document with the outcome, or with the error' },
  ],
  async run(given, terminal) {
    const login = loginIn(given);
    const settings = await givenSettings(given, terminal, 'file');
    checkOwner(login, settings.config);
    const dryRun = given.has('dry-run');
    return onThisMachine(settings, { delivers: false }, terminal, async (runtime) => {
      const outcome = await forgetPerson(runtime, {
        login,
        asWord: given.has('word'),
        recipients: recipientsOf(settings.config),
        dryRun,
      });
      const exitCode = outcome.was === 'nowhere' ? EXIT.mistaken : EXIT.well;
      terminal.out(
        given.has('json')
          ? `${JSON.stringify({ schema: 1, dryRun, exitCode, ...outcome }, null, 2)}\n`
          : forgetSummary(outcome, { dryRun, login, locate: (key) => runtime.store.locate(key) }, terminal),
      );
      return exitCode;
    });
  },
};

function loginIn({ words: [login, ...more] }: Arguments): string {
  if (login === undefined) throw new UsageError('Whom? Run: community-hat forget LOGIN --dry-run');
  if (more.length > 0) throw new UsageError('One login at a time: each is looked for in everything');
  const bare = login.replace(/^@/, '');
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(bare))
    throw new UsageError('That is no login: letters, digits, dash and underscore, 100 at most');
  if (bare.toLowerCase() === 'ghost')
    throw new UsageError('ghost is what GitHub calls every account that is gone: there is nobody to forget');
  return bare;
}

function checkOwner(login: string, { projects }: Config): void {
  const own = projects
    .flatMap(({ repositories }) => repositories)
    .filter((name) => name.toLowerCase().startsWith(`${login.toLowerCase()}/`));
  if (own.length === 0) return;
  throw new UsageError(
    `${login} owns ${own.join(', ')}, which the letters are about. Take it out of the configuration first, and what is kept of it out of the store (harvests/${login}, findings/*/${login})`,
  );
}

/** Whom letters go to now, whatever is in their names. */
function recipientsOf({ projects, sponsors, programme }: Config): readonly string[] {
  return [
    ...projects.flatMap(({ maintainers }) => maintainers),
    ...sponsors.flatMap(({ recipients }) => recipients),
    ...(programme?.recipients ?? []),
  ];
}
