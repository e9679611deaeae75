import type { AffiliationProblem, Affiliations, OrganizationMembers } from '../../model/affiliation.ts';
import type { AffiliationSettings } from '../../model/config.ts';
import type { Runtime } from '../../model/ports.ts';

export interface ReadOrganizations {
  readonly organizations: readonly OrganizationMembers[];
  readonly problems: readonly AffiliationProblem[];
}

/** Reads who is in the organisations of companies. Where one cannot be read, what was read for this month earlier counts. */
export async function readOrganizations(
  { organizations, clock }: Pick<Runtime, 'organizations' | 'clock'>,
  settings: AffiliationSettings | undefined,
  kept: Affiliations | null,
): Promise<ReadOrganizations> {
  const read: OrganizationMembers[] = [];
  const problems: AffiliationProblem[] = [];
  for (const organization of organizationsOf(settings)) {
    const members = await organizations.members(organization);
    const before = kept?.organizations.find(isOf(organization));
    if (members.ok) read.push({ organization, readAt: clock.now().toISOString(), logins: members.logins });
    else {
      if (before !== undefined) read.push(before);
      const still = before === undefined ? '' : ` What was read on ${before.readAt.slice(0, 10)} counts.`;
      const sentence = `Its members cannot be read: ${members.reason.replace(/\.$/, '')}.${still}`;
      problems.push({ file: 'the configuration', at: `organisation ${organization}`, sentence });
    }
  }
  return { organizations: read, problems };
}

/** Those that the plan of the month has read; for whoever does not ask the forge. */
export function keptOrganizations(
  settings: AffiliationSettings | undefined,
  kept: Affiliations | null,
): ReadOrganizations {
  const read = organizationsOf(settings).map((organization) => ({
    organization,
    before: kept?.organizations.find(isOf(organization)),
  }));
  const sentence = 'Its members were not read for this month yet: plan reads them.';
  return {
    organizations: read.flatMap(({ before }) => before ?? []),
    problems: read.flatMap(({ organization, before }) =>
      before === undefined
        ? [{ file: 'the configuration', at: `organisation ${organization}`, sentence }]
        : [],
    ),
  };
}

function organizationsOf(settings: AffiliationSettings | undefined): readonly string[] {
  return settings?.companies.flatMap((company) => company.organizations) ?? [];
}

function isOf(organization: string): (read: OrganizationMembers) => boolean {
  return (read) => read.organization.toLowerCase() === organization.toLowerCase();
}
