import type { Config } from '../../model/config.ts';
import { configuredLetter, lettersOf } from '../../model/letters.ts';
import { parseMailbox } from '../../model/mailbox.ts';
import type { Progress } from '../../model/ports.ts';
import { optOutsOf } from '../editions/opt-outs.ts';

/**
 * Tells of opt-outs that stop nothing: nobody with that address is listed for such a letter. It is no mistake, since lists
 * change; a slip in an address would be one, and nobody would see it. The address is not shown: progress ends up in logs.
 */
export function warnOfOptOuts(progress: Progress, month: string, config: Config): void {
  for (const [at, entry] of config.editing.optOut.entries()) {
    const stops = lettersOf(config).some((letter) => {
      const out = optOutsOf({ optOut: [entry] }, letter);
      const { recipients } = configuredLetter(letter, { month, config });
      return recipients.some((text) => out.has(parseMailbox(text).address.toLowerCase()));
    });
    if (stops) continue;
    progress({
      step: 'plan',
      level: 'warning',
      message: `editing.optOut[${at}].recipient is listed for no such letter, so it stops none. Compare it with the lists of recipients, or take it out`,
    });
  }
}
