import { type EditionName, editionKey } from '../../model/keys.ts';
import { configuredLetter, lettersOf } from '../../model/letters.ts';
import type { Runtime } from '../../model/ports.ts';
import type { Plan } from '../../model/run.ts';
import { newestEdition } from '../newest-edition.ts';
import { reportHash } from './report-hash.ts';

/** A letter to a sponsor as it is written now. */
export interface SponsorEdition {
  readonly name: string;
  readonly edition: EditionName;
  /** Of its `report.json`. */
  readonly key: string;
  readonly sha256: string;
}

/** All letters to sponsors of a month. @throws where one is not written */
export async function sponsorsEditions(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  plan: Plan,
): Promise<readonly SponsorEdition[]> {
  const { month, config } = plan;
  const letters = lettersOf(config).filter(({ audience }) => audience === 'sponsor');
  if (letters.length === 0) throw new Error(`The plan of ${month} has no sponsors: no letter waits`);
  const found = await Promise.all(
    letters.map(async (letter) => ({
      name: configuredLetter(letter, plan).name,
      edition: await newestEdition(runtime, month, letter, config),
    })),
  );
  const missing = found.flatMap(({ name, edition }) => (edition === null ? [name] : []));
  if (missing.length > 0)
    throw new Error(
      `There is nothing to read yet: no letter to ${missing.join(', ')} for ${month}. Run: community-hat run --month ${month}`,
    );
  const written = found.flatMap(({ name, edition }) => (edition === null ? [] : [{ name, edition }]));
  return Promise.all(
    written.map(async ({ name, edition }) => {
      const key = editionKey(edition, 'report.json');
      return { name, edition, key, sha256: await reportHash(runtime.store, key) };
    }),
  );
}
