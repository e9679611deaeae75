import type { Config } from '../../model/config.ts';
import { lettersOf } from '../../model/letters.ts';
import { needsOfCloud } from '../../model/needs-of-cloud.ts';
import type { Arguments } from '../command.ts';
import { readSettings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type Check, stop, well } from './check.ts';

const WHAT = 'Configuration';

/** Whether there is a configuration that the cloud can work with; null: none can be read. */
export async function checkConfig(
  given: Arguments,
  { cwd }: Pick<Terminal, 'cwd'>,
): Promise<{ readonly check: Check; readonly config: Config | null }> {
  try {
    const { config } = await readSettings(
      { config: given.value('config'), month: null, repo: null, out: null },
      { cwd, now: new Date() },
    );
    return { check: ofConfig(config), config };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const [says = '', ...remedy] = error.message.split('\n');
    return {
      check: stop(WHAT, says.replace(/:$/, ''), remedy.join('\n').trim() || 'Mend it, and start again.'),
      config: null,
    };
  }
}

function ofConfig(config: Config): Check {
  const needs = needsOfCloud(config);
  if (needs.length > 0) return stop(WHAT, 'it is not for the cloud yet', needs.join('\n'));
  const repositories = config.projects.flatMap((project) => project.repositories).length;
  const letters = lettersOf(config).length;
  return well(
    WHAT,
    `${count(repositories, 'repository', 'repositories')}, ${count(letters, 'letter', 'letters')} a month, ${
      config.mail?.mailer === 'ses' ? 'sent by SES' : 'kept as files and sent to nobody'
    }`,
  );
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
