import { companyKey } from '../../measure/by-employer.ts';
import type { Match } from '../../model/company-findings.ts';
import type { Finding } from '../../model/finding.ts';
import { projectFindingsKey } from '../../model/keys.ts';
import type { FindingBrief, Gap, PortfolioFindings } from '../../model/portfolio-findings.ts';
import { isActiveIn } from './company-findings.ts';
import { workOf } from './company-record.ts';
import { matchesOf } from './matches.ts';
import type { Portfolio, ProjectPart } from './read-portfolio.ts';

type Companies = readonly { readonly id: string; readonly name: string }[];

/** All projects beside each other, and who could meet what several of them lack. */
export function portfolioFindings(
  month: string,
  { projects, missing }: Portfolio,
  companies: Companies,
): PortfolioFindings {
  const values = projects.flatMap(({ findings }) => {
    const value = findings.findings.find(({ id }) => id === 'hat-balance')?.value ?? null;
    return value === null ? [] : [value];
  });
  return {
    schema: 1,
    kind: 'portfolio',
    month,
    readFrom: projects.map(({ project }) => projectFindingsKey(month, project.id)),
    harvestedAt: projects.map(({ findings }) => findings.harvestedAt).sort()[0] ?? null,
    projects: projects.map(({ project, findings }) => ({
      project,
      repositories: findings.repositories.length,
      findings: findings.findings.map(brief),
    })),
    gaps: gapsOf(projects, companies),
    hatBalance: { median: median(values), projects: values.length },
    companies: companies.map((company) => {
      const own = projects.filter((project) => isActiveIn(company.name, project));
      const repositories = own.flatMap((project) => project.repositories);
      return {
        ...company,
        people: workOf(companyKey(company.name), repositories).people.length,
        projects: own.map(({ project }) => project.id),
      };
    }),
    missing,
  };
}

function brief(finding: Finding): FindingBrief {
  const { id, title, status, unit, value, over, n, part, says, movement } = finding;
  return { id, title, status, unit, value, over, n, part, says, movement };
}

/** What is neglected in at least two projects, the most widespread first; then in the order of the indicators. */
function gapsOf(projects: readonly ProjectPart[], companies: Companies): Gap[] {
  const neglected = projects.flatMap((part) =>
    part.findings.findings
      .filter(({ status }) => status === 'neglected')
      .map((finding) => ({ part, finding })),
  );
  const ids = [...new Set(neglected.map(({ finding }) => finding.id))];
  return ids
    .map((id): Gap => {
      const own = neglected.filter(({ finding }) => finding.id === id);
      const parts = own.map(({ part }) => part);
      return {
        id,
        title: own[0]!.finding.title,
        projects: own.map(({ part, finding }) => ({ ...part.project, says: finding.says })),
        companies: companies
          .map((company) => ({ ...company, ...handsFor(company.name, id, parts) }))
          .filter(({ people }) => people > 0)
          .sort((x, y) => y.people - x.people || (x.id < y.id ? -1 : 1)),
      };
    })
    .filter((gap) => gap.projects.length > 1)
    .sort((x, y) => y.projects.length - x.projects.length || ids.indexOf(x.id) - ids.indexOf(y.id));
}

/** How many of a company's people could meet one finding in any of the projects, nobody counted twice. */
function handsFor(
  company: string,
  finding: string,
  projects: readonly ProjectPart[],
): Pick<Match, 'people' | 'where'> {
  const matches = projects
    .flatMap((project) => matchesOf(company, project))
    .filter((match) => match.finding.id === finding && match.people.size > 0);
  return {
    people: new Set(matches.flatMap(({ people }) => [...people])).size,
    where: widest(matches.map(({ where }) => where)),
  };
}

/** What is true of all of them. */
function widest(places: readonly Match['where'][]): Match['where'] {
  if (places.includes('repositories')) return 'repositories';
  return places.includes('folders') ? 'folders' : 'files';
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
