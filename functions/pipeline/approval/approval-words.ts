import { editionKey } from '../../model/keys.ts';
import { configuredLetter } from '../../model/letters.ts';
import type { Plan } from '../../model/run.ts';
import { plain } from '../../render/plain.ts';
import type { SponsorEdition } from './sponsors-editions.ts';

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** What the operator is asked: what to do, until when, and each letter with where it lies and whom it is for. */
export function askingWords(plan: Plan, editions: readonly SponsorEdition[], until: string): Words {
  const { month, config } = plan;
  const end =
    config.approval === 'deadline'
      ? `They go on ${until.slice(0, 10)} even if you do nothing. To hold one back, name it under editing.holds in the configuration and deploy it.`
      : `If nobody approves them until ${until.slice(0, 10)}, they do not go.`;
  const left = editions.length - SHOWN;
  return {
    subject: `${month}: letters to ${count(editions.length)} wait for your approval`,
    text: [
      `The letters to sponsors of ${month} are written. Read them below, and let them go:`,
      `  community-hat approve --month ${month} --remote`,
      end,
      'In a checkout, type npm start -- in place of community-hat.',
      ...editions.slice(0, SHOWN).map((edition) => entryOf(plan, edition)),
      ...(left > 0
        ? [`${left} more: community-hat approve --month ${month} --remote --dry-run lists all`]
        : []),
    ].join('\n\n'),
  };
}

/** That they did not go, and how they still can. */
export function lapsedWords({ month, config }: Plan, editions: number): Words {
  const days = config.approvalDays === 1 ? '1 day' : `${config.approvalDays} days`;
  return {
    subject: `${month}: letters to ${count(editions)} were not sent: nobody approved them`,
    text: [
      `Nobody approved the letters to sponsors of ${month} in ${days}, so they did not go. They stay written.`,
      `To send them all the same:\n\n  community-hat approve --month ${month} --remote\n\nIn a checkout, type npm start -- in place of community-hat.`,
    ].join(' '),
  };
}

/** A message that is longer is cut off, and read by nobody. */
const SHOWN = 40;
const RECIPIENTS_SHOWN = 10;

/** Names are text of others: each stays in its line. */
function entryOf(plan: Plan, { name, edition }: SponsorEdition): string {
  const { recipients } = configuredLetter(edition, plan);
  const page = editionKey(edition, 'index.html');
  const url = plan.config.archive?.url.replace(/\/+$/, '');
  const left = recipients.length - RECIPIENTS_SHOWN;
  const to = recipients.slice(0, RECIPIENTS_SHOWN).map(plain).join(', ');
  return [
    plain(name),
    `  ${url === undefined ? page : `${url}/${page}`}`,
    `  to ${recipients.length === 0 ? 'nobody: none is listed' : to}${left > 0 ? ` and ${left} more` : ''}`,
  ].join('\n');
}

function count(sponsors: number): string {
  return sponsors === 1 ? '1 sponsor' : `${sponsors} sponsors`;
}
