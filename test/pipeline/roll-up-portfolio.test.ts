import type { CompanyFindings } from '../../functions/model/company-findings.ts';
import { configSchema } from '../../functions/model/config.ts';
import { companyFindingsKey, portfolioFindingsKey, projectFindingsKey } from '../../functions/model/keys.ts';
import type { PortfolioFindings } from '../../functions/model/portfolio-findings.ts';
import { readDocument } from '../../functions/pipeline/documents.ts';
import { rollUpPortfolio } from '../../functions/pipeline/roll-up-portfolio.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { plantedReciprocity } from '../../sandbox/community/planted-reciprocity.ts';
import { tellCommunity } from '../../sandbox/community/tell-community.ts';
import { type Measured, measuredCommunity } from '../builders/measured-community.ts';
import { hatOf } from '../sandbox/second-opinion.ts';
import { copyOf } from './copy-of.ts';

const MONTH = '2026-07';
const communities = ['quiet-apiary', 'slow-railway'] as const;
const worlds = communities.flatMap((name) => makeCommunity(name));

let measured: Measured;
const companies = new Map<string, CompanyFindings>();

beforeAll(async () => {
  const { projects } = configSchema.parse({
    projects: communities.map((id) => ({
      id,
      name: id === 'quiet-apiary' ? 'Quiet Apiary' : 'Slow Railway',
      repositories: worlds
        .map(({ repository }) => repository)
        .filter(({ owner }) => owner.login === id)
        .map(({ nameWithOwner }) => nameWithOwner),
    })),
  });
  measured = await measuredCommunity(worlds, MONTH, { projects });
  for (const { id } of measured.portfolio.companies) companies.set(id, await companyOf(id));
}, 120_000);

async function companyOf(id: string): Promise<CompanyFindings> {
  const found = await readDocument<CompanyFindings>(measured.store, companyFindingsKey(MONTH, id));
  return found!;
}
