import { companyKey } from '../../measure/by-employer.ts';
import { addWork, NO_WORK } from '../../measure/companies/add-work.ts';
import type { CompanyPart as CompanyView, Indicator } from '../../measure/indicator.ts';
import { makeFinding } from '../../measure/make-finding.ts';
import { mergeTallies } from '../../measure/merge-tallies.ts';
import type { EmployersWork } from '../../model/company-counts.ts';
import type { AreaShare, CompanyRecord } from '../../model/company-findings.ts';
import type { Finding, Tally } from '../../model/finding.ts';
import type { Plan } from '../../model/run.ts';
import { WORK_AREAS } from '../../model/work-area.ts';
import type { RepositoryPart } from './read-portfolio.ts';

export type CompanyIndicator = Indicator & { readonly company: CompanyView };

/**
 * One company in some repositories, at least one.
 * @param name as who pays whom names it
 */
export function companyRecord(
  name: string,
  repositories: readonly RepositoryPart[],
  indicators: readonly CompanyIndicator[],
  plan: Plan,
): CompanyRecord {
  const own = workOf(companyKey(name), repositories);
  return {
    findings: indicators.map((indicator) => findingOf(name, repositories, indicator, plan)),
    areas: areasOf(repositories, own),
    month: own.month,
    reviews: own.reviews,
    hats: own.hats,
    pushed: own.pushed,
    newcomers: own.newcomers,
    people: own.people.length,
    changes: changesBy(repositories, own),
  };
}

/** What the people of one employer did in all of the repositories. */
export function workOf(employer: string, repositories: readonly RepositoryPart[]): EmployersWork {
  return repositories
    .flatMap(({ companies: { counts } }) =>
      Object.hasOwn(counts.work, employer) ? [counts.work[employer]!] : [],
    )
    .reduce(addWork, NO_WORK);
}

function findingOf(
  name: string,
  repositories: readonly RepositoryPart[],
  indicator: CompanyIndicator,
  { config, end }: Plan,
): Finding {
  const { id, company, thresholds } = indicator;
  const tallies = mergeTallies(
    indicator,
    repositories.map((repository) => ownTallies(name, repository.tallies[id]!, company)),
  );
  const own = repositories.flatMap(({ companies }) => {
    const told = companies.evidence[id];
    // A company may be called `constructor`.
    return told !== undefined && Object.hasOwn(told, name) ? [told[name]!] : [];
  });
  return makeFinding(indicator, {
    tallies,
    evidence: own.flatMap(({ evidence }) => evidence),
    evidenceTotal: own.reduce((sum, { total }) => sum + total, 0),
    beside: null,
    thresholds: config.thresholds[id] ?? thresholds,
    harvestedAt: repositories
      .map(({ harvestedAt }) => harvestedAt)
      .sort()
      .at(-1)!,
    end,
    missing: repositories.flatMap((repository) => {
      const now = repository.tallies[id]!.at(-1)!;
      return 'none' in now && now.none === 'unavailable'
        ? [{ repository: repository.name, reason: now.reason }]
        : [];
    }),
    own: [],
  });
}

function ownTallies(name: string, tallies: readonly Tally[], { own }: CompanyView): Tally[] {
  return tallies.map((tally) =>
    'none' in tally ? tally : { month: tally.month, counts: own(tally.counts, name) },
  );
}

function areasOf(repositories: readonly RepositoryPart[], own: EmployersWork): AreaShare[] {
  const everybody = repositories.flatMap(({ companies }) => Object.values(companies.counts.work));
  return WORK_AREAS.map((area) => ({
    area,
    own: own.areas[area] ?? 0,
    all: everybody.reduce((sum, { areas }) => sum + (areas[area] ?? 0), 0),
  })).filter(({ all }) => all > 0);
}

function changesBy(repositories: readonly RepositoryPart[], own: EmployersWork): CompanyRecord['changes'] {
  const by = { companies: 0, independent: 0, unknown: 0 };
  for (const { companies } of repositories)
    for (const [key, work] of Object.entries(companies.counts.work))
      by[key === 'independent' || key === 'unknown' ? key : 'companies'] += work.hats.all;
  return {
    own: own.hats.all,
    otherCompanies: by.companies - own.hats.all,
    independent: by.independent,
    unknown: by.unknown,
  };
}
