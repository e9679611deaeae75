import { companyKey } from '../../measure/by-employer.ts';
import { addNamed } from '../../measure/thanks/add-named.ts';
import type { CompanyFindings } from '../../model/company-findings.ts';
import type { ProjectPart } from './read-portfolio.ts';

/**
 * What a company's own people who agreed to be named did for the commons, a line for each person and project, in order of
 * login.
 * @param named logins of those who agree now
 */
export function recognisedOf(
  company: string,
  projects: readonly ProjectPart[],
  named: readonly string[],
): CompanyFindings['recognised'] {
  const key = companyKey(company);
  const agreed = new Set(named.map((login) => login.toLowerCase()));
  return projects
    .flatMap(({ project, repositories }) => {
      const own = repositories
        .flatMap((repository) => repository.named)
        .filter(({ employer, login }) => employer === key && agreed.has(login.toLowerCase()));
      return addNamed(own).map((thanks) => ({ ...thanks, project }));
    })
    .sort((a, b) => (a.login < b.login ? -1 : a.login > b.login ? 1 : 0));
}
