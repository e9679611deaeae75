import { AwsTrouble } from '../../adapters/cloud/aws-failure.ts';
import { SetupError } from '../../adapters/setup-error.ts';
import { attend, type Check } from './check.ts';

/** What came of looking. Who may deploy need not be allowed to look at everything: that hinders nothing. */
export async function seen(
  what: string,
  look: () => Promise<Check | readonly Check[]>,
): Promise<readonly Check[]> {
  try {
    return [await look()].flat();
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof AwsTrouble)) throw error;
    return [attend(what, 'it could not be looked at', error.message)];
  }
}
