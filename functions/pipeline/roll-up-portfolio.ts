import { INDICATORS } from '../indicators/index.ts';
import { companyOfKey } from '../measure/by-employer.ts';
import { companyIds } from '../model/company-id.ts';
import { companyFindingsKey, portfolioFindingsKey } from '../model/keys.ts';
import type { PortfolioFindings } from '../model/portfolio-findings.ts';
import type { Runtime } from '../model/ports.ts';
import { readPlan, writeDocument } from './documents.ts';
import { companyFindings } from './portfolio/company-findings.ts';
import type { CompanyIndicator } from './portfolio/company-record.ts';
import { portfolioFindings } from './portfolio/portfolio-findings.ts';
import { type Portfolio, readPortfolio } from './portfolio/read-portfolio.ts';

/**
 * Adds up what companies did over all projects that were rolled up, puts the projects beside each other, and keeps
 * both. A project that was not rolled up is named. Can be repeated: with the same findings it writes the same bytes.
 */
export async function rollUpPortfolio(
  runtime: Pick<Runtime, 'store' | 'progress'>,
  { month }: { readonly month: string },
): Promise<PortfolioFindings> {
  const { store, progress } = runtime;
  const plan = await readPlan(store, month);
  const indicators = INDICATORS.filter(({ id }) => !plan.config.leaveOut.includes(id)).filter(
    (indicator): indicator is CompanyIndicator => indicator.company !== undefined,
  );
  const portfolio = await readPortfolio(
    store,
    plan,
    indicators.map(({ id }) => id),
  );
  const companies = [...companyIds(namesIn(portfolio))].map(([name, id]) => ({ id, name }));
  for (const company of companies) {
    const findings = companyFindings(company, portfolio, indicators, plan);
    await writeDocument(store, companyFindingsKey(month, company.id), findings);
  }
  const document = portfolioFindings(month, portfolio, companies);
  await writeDocument(store, portfolioFindingsKey(month), document);
  const missing = portfolio.missing.map(({ what }) => what);
  progress({
    step: 'roll-up',
    message: `all projects: ${portfolio.projects.length} of ${plan.config.projects.length}, companies: ${companies.length}${missing.length === 0 ? '' : `; without ${missing.join(', ')}`}`,
    ...(missing.length > 0 && { level: 'warning' }),
  });
  return document;
}

/** Companies of which anybody was active in a year. */
function* namesIn({ projects }: Portfolio): Generator<string> {
  for (const { companies } of projects.flatMap(({ repositories }) => repositories))
    for (const [key, { people }] of Object.entries(companies.counts.work)) {
      const name = companyOfKey(key);
      if (name !== null && people.length > 0) yield name;
    }
}
