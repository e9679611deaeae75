import { makeAffiliations } from '../../affiliations/make-affiliations.ts';
import { noAffiliations } from '../../affiliations/no-affiliations.ts';
import type { AffiliationFile, Affiliations } from '../../model/affiliation.ts';
import type { Config } from '../../model/config.ts';
import type { Runtime } from '../../model/ports.ts';
import type { ReadOrganizations } from './read-organizations.ts';

/** Who works for whom, as config, files and what was read of organisations say now. */
export function plannedAffiliations(
  { secrets }: Pick<Runtime, 'secrets'>,
  wanted: {
    readonly month: string;
    readonly config: Pick<Config, 'affiliations'>;
    readonly files: readonly AffiliationFile[];
    readonly read: ReadOrganizations;
  },
): Affiliations {
  const { month, config, files, read } = wanted;
  if (config.affiliations === undefined) return noAffiliations(month);
  const { organizations, problems } = read;
  const made = makeAffiliations(
    { month, settings: config.affiliations, files, organizations },
    { hash: (address) => secrets.hash('commit-address', address) },
  );
  return { ...made, problems: [...made.problems, ...problems] };
}

/** Whether two documents give everybody the same employer. */
export function isSameWord(one: Affiliations, other: Affiliations): boolean {
  return JSON.stringify(wordOf(one)) === JSON.stringify(wordOf(other));
}

function wordOf({ people, domains, members, freeMail, bots }: Affiliations) {
  return { people, domains, members, freeMail, bots };
}
