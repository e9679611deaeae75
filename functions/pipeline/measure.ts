import { INDICATORS } from '../indicators/index.ts';
import { addressed } from '../measure/addressed.ts';
import { companyPart, type PlacedEvidence } from '../measure/companies/company-part.ts';
import type { EvidenceItem } from '../measure/indicator.ts';
import { makeFinding, worstFirst } from '../measure/make-finding.ts';
import { promisedIn } from '../measure/promised/promised-in.ts';
import { type MonthEnd, runIndicator } from '../measure/run-indicator.ts';
import { readTables } from '../measure/tables/read-tables.ts';
import { countThanks } from '../measure/thanks/count-thanks.ts';
import type { RepositoryFindings, Tally } from '../model/finding.ts';
import { repositoryFindingsKey } from '../model/keys.ts';
import { monthEnd, monthsUpTo } from '../model/month.ts';
import type { Runtime } from '../model/ports.ts';
import type { FacetName, RepositoryName, Snapshot } from '../model/snapshot.ts';
import { readPlan, writeDocument } from './documents.ts';
import { fullName } from './full-name.ts';
import { readingContext } from './reading-context.ts';
import { readPinnedSnapshot } from './snapshot/read-pinned-snapshot.ts';

/** The month of a finding and the twelve before it. */
const MONTHS = 13;

/** Computes all findings of one repository from the month's pinned snapshot and keeps them. Pure but for the store. */
export async function measure(
  runtime: Pick<Runtime, 'store' | 'progress'>,
  { month, repository }: { readonly month: string; readonly repository: RepositoryName },
): Promise<RepositoryFindings> {
  const { store, progress } = runtime;
  const plan = await readPlan(store, month);
  const { config, end } = plan;
  const snapshot = await readPinnedSnapshot(store, month, repository);
  const months = monthsUpTo(month, MONTHS).map(
    // What happens at the very end belongs to the next month.
    (each): MonthEnd => ({ month: each, t: Date.parse(monthEnd(each, config.timeZone)) - 1 }),
  );
  const enabled = INDICATORS.filter(({ id }) => !config.leaveOut.includes(id));
  const needs = new Set<FacetName>(['repository', ...enabled.flatMap((indicator) => indicator.needs)]);
  const { tables, facets, leftOut } = await readTables(
    snapshot,
    needs,
    await readingContext(store, plan, repository),
  );
  const tallies: Record<string, readonly Tally[]> = {};
  const kept: PlacedEvidence[] = [];
  const home = tables.repository;
  // Without the repository's own row there is no address to point to.
  const placed = (items: readonly EvidenceItem[]): PlacedEvidence[] =>
    home === undefined ? [] : items.map((item) => ({ item, evidence: addressed(item, repository, home) }));
  const findings = enabled.flatMap((indicator) => {
    const counted = runIndicator(indicator, tables, facets, months);
    tallies[indicator.id] = counted.tallies;
    if (indicator.company?.only === true) return [];
    const evidence = placed(counted.evidence);
    const beside = placed(counted.beside?.evidence ?? []).map((each) => each.evidence);
    const finding = makeFinding(indicator, {
      tallies: counted.tallies,
      evidence: evidence.map((each) => each.evidence),
      evidenceTotal: evidence.length,
      beside:
        beside.length === 0
          ? null
          : { says: counted.beside!.says, evidence: worstFirst(beside), total: beside.length },
      thresholds: config.thresholds[indicator.id] ?? indicator.thresholds,
      harvestedAt: snapshot.harvestedAt,
      end,
      missing: [],
      own: [],
    });
    kept.push(...evidence.filter((each) => finding.evidence.includes(each.evidence)));
    return [finding];
  });
  const { t } = months.at(-1)!;
  const companies = companyPart({
    indicators: enabled,
    tables,
    t,
    tallies,
    kept,
    address: (item) => addressed(item, repository, home!),
  });
  const document: RepositoryFindings = {
    schema: 1,
    kind: 'repository',
    repository,
    month,
    readFrom: snapshot.parts,
    harvestedAt: snapshot.harvestedAt,
    unreadable: [...unreadableFacets(snapshot, needs), ...leftOut],
    findings,
    tallies,
    companies,
    promises: promisedIn(tables, t, repository),
    thanks: countThanks(tables, t, config.recognition.named),
  };
  await writeDocument(store, repositoryFindingsKey(month, repository), document);
  progress({
    step: 'measure',
    repository: fullName(repository),
    message: `${findings.length} findings`,
  });
  return document;
}

function unreadableFacets(
  snapshot: Snapshot,
  needs: ReadonlySet<FacetName>,
): RepositoryFindings['unreadable'] {
  return [...needs].sort().flatMap((facet) => {
    const state = snapshot.facets[facet];
    return state.ok ? [] : [{ facet, reason: state.reason }];
  });
}
