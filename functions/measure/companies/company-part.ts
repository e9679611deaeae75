import type { CompanyPart } from '../../model/company-counts.ts';
import type { Evidence, RepositoryFindings } from '../../model/finding.ts';
import { companyOfKey } from '../by-employer.ts';
import { hasWork } from '../has-work.ts';
import type { EvidenceItem, Indicator } from '../indicator.ts';
import { worstFirst } from '../make-finding.ts';
import type { SomeTables } from '../tables/read-tables.ts';
import type { Tables } from '../tables/tables.ts';
import { countCompanies } from './count-companies.ts';
import { handsOf } from './hands-of.ts';

/** One finding's kept evidence, with and without its address. */
export interface PlacedEvidence {
  readonly item: EvidenceItem;
  readonly evidence: Evidence;
}

/** What a repository was measured with and what came of it. */
export interface Measurement {
  readonly indicators: readonly Indicator[];
  readonly tables: SomeTables;
  readonly t: number;
  readonly tallies: RepositoryFindings['tallies'];
  /** The evidence that findings keep. */
  readonly kept: readonly PlacedEvidence[];
  /** Puts the repository's address to a piece of evidence. */
  address(item: EvidenceItem): Evidence;
}

/** What a roll-up over companies needs of a repository. */
export function companyPart(measurement: Measurement): CompanyPart {
  const { tables, t, kept } = measurement;
  if (!hasWork(tables)) return { counts: null, evidence: {}, hands: {} };
  const counts = countCompanies(tables, t);
  const companies = Object.keys(counts.work).flatMap((key) => companyOfKey(key) ?? []);
  const tell = handsOf(tables, t);
  const hands = kept.flatMap(({ item, evidence: { url } }) => {
    const own = tell(item);
    return own === null ? [] : [[url, own] as const];
  });
  return { counts, evidence: ownEvidence(measurement, companies), hands: Object.fromEntries(hands) };
}

function ownEvidence(
  { indicators, tables, t, tallies, address }: Measurement,
  companies: readonly string[],
): CompanyPart['evidence'] {
  const told = indicators.flatMap(({ id, company }) => {
    const now = tallies[id]?.at(-1);
    if (company === undefined || now === undefined || 'none' in now) return [];
    const own = companies.flatMap((name) => {
      const all = company.evidence(tables as Tables, t, name).map(address);
      return all.length === 0 ? [] : [[name, { evidence: worstFirst(all), total: all.length }] as const];
    });
    return [[id, Object.fromEntries(own)] as const];
  });
  return Object.fromEntries(told);
}
