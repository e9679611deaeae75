import type { CompanyFindings, CompanyRecord, Match } from '../../functions/model/company-findings.ts';
import type { Finding, ProjectFindings } from '../../functions/model/finding.ts';
import { aFinding, type FindingBuilder } from './finding.ts';

const HARBOUR = { id: 'harbour-lights', name: 'Harbour Lights' };

const OWN_WORDS = {
  'hat-balance': { title: 'Balance of the two hats', unit: 'share', of: 'changes', worse: 'lower' },
  reciprocity: {
    title: 'Reviews given and received',
    unit: 'ratio',
    of: 'reviews and answers received',
    worse: 'lower',
  },
  'untested-changes': {
    title: 'Changes without tests',
    unit: 'share',
    of: 'features and fixes',
    worse: 'higher',
  },
  'features-without-docs': {
    title: 'Features without documentation',
    unit: 'share',
    of: 'features',
    worse: 'higher',
  },
} as const satisfies Record<string, Partial<Finding>>;

/** A finding of a company's own people: so many of so many. Under ten of a share there is no grade. */
export function ownFinding(id: keyof typeof OWN_WORDS, part: number, n: number): FindingBuilder {
  const { unit, of } = OWN_WORDS[id];
  const value = n === 0 || (unit === 'share' && n < 10) ? null : part / n;
  return aFinding().with({
    ...OWN_WORDS[id],
    id,
    status: value === null ? 'not-enough-data' : 'fine',
    reason: value === null ? `${n} ${of}; a share is told from 10` : null,
    value,
    part,
    n,
    says: value === null ? '' : `${part} of ${n} ${of}`,
  });
}

export function companyRecord(facts: Partial<CompanyRecord> = {}): CompanyRecord {
  return {
    findings: [
      ownFinding('features-without-docs', 3, 12),
      ownFinding('hat-balance', 21, 82).with({ status: 'watch' }),
      ownFinding('untested-changes', 14, 27),
      ownFinding('reciprocity', 65, 55),
    ].map((builder) => builder.build()),
    areas: [
      { area: 'feature', own: 10, all: 49 },
      { area: 'fix', own: 17, all: 57 },
      { area: 'documentation', own: 8, all: 20 },
      { area: 'ci', own: 0, all: 40 },
    ],
    month: { feature: 3, documentation: 2, ci: 1 },
    reviews: 12,
    hats: { community: 21, all: 48 },
    pushed: { community: 4, all: 4 },
    newcomers: { all: 9, answered: 8 },
    people: 11,
    changes: { own: 48, otherCompanies: 135, independent: 42, unknown: 32 },
    ...facts,
  };
}

/** What the people of Lighthouse Works did in Harbour Lights. */
export function companyFindings(facts: Partial<CompanyFindings> = {}): CompanyFindings {
  return {
    schema: 1,
    kind: 'company',
    company: { id: 'lighthouse-works', name: 'Lighthouse Works' },
    month: '2026-07',
    readFrom: [],
    harvestedAt: '2026-08-02T06:00:00Z',
    overall: companyRecord(),
    projects: [{ ...companyRecord(), project: HARBOUR }],
    matches: [],
    recognised: [],
    missing: [],
    ...facts,
  };
}

/** So many own people know where a finding's evidence is; they know the last of it best. */
export function aMatch(
  { project, findings }: Pick<ProjectFindings, 'project' | 'findings'>,
  id: string,
  people: number,
  where: Match['where'] = 'files',
): Match {
  const finding = findings.find((each) => each.id === id)!;
  return { project, finding, people, where, evidence: finding.evidence.toReversed().slice(0, 5) };
}
