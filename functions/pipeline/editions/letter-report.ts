import type { LetterName } from '../../model/audience.ts';
import type { CompanyFindings } from '../../model/company-findings.ts';
import type { ProjectFindings } from '../../model/finding.ts';
import { companyFindingsKey, portfolioFindingsKey, projectFindingsKey } from '../../model/keys.ts';
import { configuredLetter } from '../../model/letters.ts';
import type { PortfolioFindings } from '../../model/portfolio-findings.ts';
import type { Store } from '../../model/ports.ts';
import type { Report } from '../../model/report.ts';
import type { Plan } from '../../model/run.ts';
import { maintainersReport } from '../../report/audiences/maintainers.ts';
import { programmeReport } from '../../report/audiences/programme.ts';
import { sponsorReport } from '../../report/audiences/sponsor.ts';
import type { LetterParts, ProgrammeParts } from '../../report/parts.ts';
import { readDocument } from '../documents.ts';
import { toldAbroad } from '../told-abroad.ts';
import { repositoryUrls } from './repository-urls.ts';

/** Reads what a letter is about, and says it. @throws where the findings are not there yet */
export async function letterReport(
  store: Store,
  plan: Plan,
  letter: LetterName,
  { holds, ...parts }: LetterParts & Pick<ProgrammeParts, 'holds'>,
): Promise<Report> {
  const { name } = configuredLetter(letter, plan);
  if (letter.audience === 'maintainers') {
    const findings = await projectFindings(store, plan, letter.subject);
    if (findings === null)
      throw new Error(
        `No findings of project ${letter.subject} for ${plan.month}. Run: community-hat measure --month ${plan.month}`,
      );
    const project = plan.config.projects.find(({ id }) => id === letter.subject);
    const shown = project?.visibility === 'public' ? toldAbroad(findings) : findings;
    return maintainersReport({ ...parts, findings: shown, repositories: repositoryUrls(findings) });
  }
  const portfolio = await readDocument<PortfolioFindings>(store, portfolioFindingsKey(plan.month));
  if (portfolio === null)
    throw new Error(
      `No findings of all projects for ${plan.month}. Run: community-hat roll-up --month ${plan.month}`,
    );
  if (letter.audience === 'programme') {
    const ids = portfolio.projects.map(({ project }) => project.id);
    return programmeReport({ ...parts, name, holds, portfolio, projects: await told(store, plan, ids) });
  }
  const known = portfolio.companies.find((company) => company.name === name);
  const company =
    known === undefined
      ? null
      : await readDocument<CompanyFindings>(store, companyFindingsKey(plan.month, known.id));
  const ids = company?.projects.map(({ project }) => project.id) ?? [];
  const pledged = plan.config.pledges.filter((pledge) => pledge.company === name);
  return sponsorReport({
    ...parts,
    sponsor: { id: letter.subject, company: name },
    company,
    portfolio,
    projects: await told(store, plan, ids),
    pledged: await told(store, plan, [...new Set(pledged.map(({ project }) => project))]),
  });
}

/** Without what is for maintainers alone. */
async function told(store: Store, plan: Plan, ids: readonly string[]): Promise<readonly ProjectFindings[]> {
  const all = await Promise.all(ids.map((id) => projectFindings(store, plan, id)));
  return all.flatMap((each) => (each === null ? [] : [toldAbroad(each)]));
}

function projectFindings(store: Store, { month }: Plan, id: string): Promise<ProjectFindings | null> {
  return readDocument<ProjectFindings>(store, projectFindingsKey(month, id));
}
