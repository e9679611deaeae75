import { companyKey } from '../../measure/by-employer.ts';
import type { CompanyFindings } from '../../model/company-findings.ts';
import { projectFindingsKey } from '../../model/keys.ts';
import type { Plan } from '../../model/run.ts';
import { type CompanyIndicator, companyRecord, workOf } from './company-record.ts';
import { countMatch, matchesOf } from './matches.ts';
import type { Portfolio, ProjectPart, RepositoryPart } from './read-portfolio.ts';
import { recognisedOf } from './recognised-of.ts';

/** What one company's people did, in all projects where they are active, at least one. */
export function companyFindings(
  company: CompanyFindings['company'],
  { projects, missing }: Portfolio,
  indicators: readonly CompanyIndicator[],
  plan: Plan,
): CompanyFindings {
  const active = projects.filter((project) => isActiveIn(company.name, project));
  const repositories = onceEach(active.flatMap((project) => project.repositories));
  return {
    schema: 1,
    kind: 'company',
    company,
    month: plan.month,
    readFrom: active.map(({ project }) => projectFindingsKey(plan.month, project.id)),
    harvestedAt: repositories.map(({ harvestedAt }) => harvestedAt).sort()[0]!,
    overall: companyRecord(company.name, repositories, indicators, plan),
    projects: active.map(({ project, repositories }) => ({
      project,
      ...companyRecord(company.name, repositories, indicators, plan),
    })),
    matches: active.flatMap((project) => matchesOf(company.name, project)).map(countMatch),
    recognised: recognisedOf(company.name, active, plan.config.recognition.named),
    missing,
  };
}

/** Whether one of the company's people did anything there in a year. */
export function isActiveIn(company: string, { repositories }: ProjectPart): boolean {
  return workOf(companyKey(company), repositories).people.length > 0;
}

/** A repository may belong to several projects. */
function onceEach(repositories: readonly RepositoryPart[]): RepositoryPart[] {
  return [...new Map(repositories.map((repository) => [repository.name, repository])).values()];
}
