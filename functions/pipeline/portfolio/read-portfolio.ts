import type { CompanyCounts, CompanyPart } from '../../model/company-counts.ts';
import type { Missing, NamedProject } from '../../model/company-findings.ts';
import type { ProjectFindings, RepositoryFindings } from '../../model/finding.ts';
import { projectFindingsKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { Plan } from '../../model/run.ts';
import type { EmployedThanks } from '../../model/thanks.ts';
import { readDocument } from '../documents.ts';
import { readRepositoryFindings } from '../read-repository-findings.ts';
import { toldAbroad } from '../told-abroad.ts';

/** What roll-ups over projects read. */
export interface Portfolio {
  readonly projects: readonly ProjectPart[];
  readonly missing: readonly Missing[];
}

export interface ProjectPart {
  readonly project: NamedProject;
  readonly findings: ProjectFindings;
  readonly repositories: readonly RepositoryPart[];
}

/** Of a repository what is added up over projects: the rest of its findings is left behind. */
export interface RepositoryPart {
  /** `owner/name` */
  readonly name: string;
  readonly harvestedAt: string;
  readonly tallies: RepositoryFindings['tallies'];
  readonly companies: CompanyPart & { readonly counts: CompanyCounts };
  /** Who agreed to be named and did something for the commons. */
  readonly named: readonly EmployedThanks[];
}

/**
 * Reads the projects of a month that were rolled up, and their repositories. What is not there is named.
 * @param indicators ids of those whose tallies are needed
 */
export async function readPortfolio(
  store: Store,
  { month, config }: Plan,
  indicators: readonly string[],
): Promise<Portfolio> {
  const known = new Map<string, RepositoryPart | Missing>();
  const missing: Missing[] = [];
  const projects: ProjectPart[] = [];
  for (const { id, name } of config.projects) {
    const findings = await readDocument<ProjectFindings>(store, projectFindingsKey(month, id));
    if (findings === null) {
      missing.push({
        what: name,
        reason: `it was not rolled up for ${month}. Run: community-hat roll-up --month ${month}`,
      });
      continue;
    }
    for (const repository of findings.repositories)
      if (!known.has(repository)) known.set(repository, await readPart(store, month, repository, indicators));
    const parts = findings.repositories.map((repository) => known.get(repository)!);
    projects.push({
      project: { id, name },
      findings: toldAbroad(findings),
      repositories: parts.flatMap((part) => ('reason' in part ? [] : [part])),
    });
  }
  const unread = [...known.values()].flatMap((part) => ('reason' in part ? [part] : []));
  return { projects, missing: [...missing, ...unread] };
}

async function readPart(
  store: Store,
  month: string,
  name: string,
  indicators: readonly string[],
): Promise<RepositoryPart | Missing> {
  const found = await readRepositoryFindings(store, month, name);
  const again = `Run: community-hat measure --month ${month} --repo ${name}`;
  if (found === null) return { what: name, reason: `it has no findings for ${month}. ${again}` };
  const { companies, harvestedAt } = found as Partial<RepositoryFindings> & RepositoryFindings;
  if (companies === undefined || indicators.some((id) => found.tallies[id] === undefined))
    return { what: name, reason: `another version measured it. ${again}` };
  const { counts } = companies;
  const named = found.thanks?.named ?? [];
  if (counts === null) return { what: name, reason: whyUncounted(found) };
  const tallies = Object.fromEntries(indicators.map((id) => [id, found.tallies[id]!]));
  return { name, harvestedAt, tallies, companies: { ...companies, counts }, named };
}

function whyUncounted({ unreadable }: RepositoryFindings): string {
  const [first] = unreadable;
  return first === undefined
    ? 'its changes or commits were not read'
    : `${first.facet} could not be read: ${first.reason}`;
}
