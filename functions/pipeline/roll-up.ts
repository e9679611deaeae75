import { INDICATORS } from '../indicators/index.ts';
import type { Indicator } from '../measure/indicator.ts';
import { makeFinding, worstFirst } from '../measure/make-finding.ts';
import type { Finding, ProjectFindings, RepositoryFindings, Tally } from '../model/finding.ts';
import { projectFindingsKey, repositoryFindingsKey } from '../model/keys.ts';
import type { Runtime, Store } from '../model/ports.ts';
import { readDocument, readPlan, writeDocument } from './documents.ts';
import { fullName } from './full-name.ts';
import { plannedProject } from './planned-project.ts';

/** Adds up the findings of a project's repositories by their counts, and keeps the sum. */
export async function rollUp(
  runtime: Pick<Runtime, 'store' | 'progress'>,
  { month, project }: { readonly month: string; readonly project: string },
): Promise<ProjectFindings> {
  const { store, progress } = runtime;
  const plan = await readPlan(store, month);
  const { config, end } = plan;
  const configured = plannedProject(plan, project);
  const parts = await Promise.all(configured.repositories.map((name) => readFindings(store, month, name)));
  const harvestedAt = parts.map((part) => part.harvestedAt).sort()[0]!;
  const findings = INDICATORS.filter(
    ({ id, company }) => !config.leaveOut.includes(id) && company?.only !== true,
  ).map((indicator) => {
    const own = parts.map((part) => ofIndicator(part, indicator));
    return makeFinding(indicator, {
      tallies: mergeTallies(
        indicator,
        own.map(({ tallies }) => tallies),
      ),
      own,
      evidence: own.flatMap(({ finding }) => finding.evidence),
      evidenceTotal: own.reduce((sum, { finding }) => sum + finding.evidenceTotal, 0),
      beside: mergeBeside(
        indicator,
        own.map(({ finding }) => finding.beside),
      ),
      thresholds: config.thresholds[indicator.id] ?? indicator.thresholds,
      harvestedAt: parts
        .map((part) => part.harvestedAt)
        .sort()
        .at(-1)!,
      end,
      missing: own.flatMap(({ repository, tallies }) => {
        const now = tallies.at(-1)!;
        return 'none' in now && now.none === 'unavailable' ? [{ repository, reason: now.reason }] : [];
      }),
    });
  });
  const document: ProjectFindings = {
    schema: 1,
    kind: 'project',
    project: { id: project, name: configured.name },
    month,
    repositories: configured.repositories,
    readFrom: parts.flatMap(({ readFrom }) => readFrom),
    harvestedAt,
    unreadable: parts.flatMap(({ repository, unreadable }) =>
      unreadable.map((facet) => ({ repository: fullName(repository), ...facet })),
    ),
    findings,
  };
  await writeDocument(store, projectFindingsKey(month, project), document);
  progress({
    step: 'roll-up',
    message: `${configured.name}: ${parts.length} ${parts.length === 1 ? 'repository' : 'repositories'}`,
  });
  return document;
}

async function readFindings(store: Store, month: string, name: string): Promise<RepositoryFindings> {
  const [owner = '', repository = ''] = name.split('/');
  const found = await readDocument<RepositoryFindings>(
    store,
    repositoryFindingsKey(month, { owner, name: repository }),
  );
  if (found === null)
    throw new Error(
      `No findings of ${name} for ${month}. Run: community-hat measure --month ${month} --repo ${name}`,
    );
  return found;
}

interface OwnCounts {
  readonly repository: string;
  readonly finding: Finding;
  readonly tallies: readonly Tally[];
}

function ofIndicator(
  { repository, month, findings, tallies }: RepositoryFindings,
  { id }: Indicator,
): OwnCounts {
  const name = fullName(repository);
  const finding = findings.find((each) => each.id === id);
  const own = tallies[id];
  if (finding === undefined || own === undefined)
    throw new Error(
      `The findings of ${name} have no ${id}: another version measured them. Run: community-hat measure --month ${month} --repo ${name}`,
    );
  return { repository: name, finding, tallies: own };
}

function mergeBeside(indicator: Indicator, all: readonly Finding['beside'][]): Finding['beside'] {
  const some = all.filter((each) => each !== null);
  const total = some.reduce((sum, each) => sum + each.total, 0);
  if (indicator.beside === undefined || total === 0) return null;
  return {
    says: indicator.beside.says(total),
    evidence: worstFirst(some.flatMap(({ evidence }) => evidence)),
    total,
  };
}

/** Month by month: the sum of those that have counts; where none has, the first reason, what could not be read before the rest. */
function mergeTallies(indicator: Indicator, repositories: readonly (readonly Tally[])[]): Tally[] {
  return repositories[0]!.map((_, m) => {
    const all = repositories.map((tallies) => tallies[m]!);
    const counted = all.flatMap((tally) => ('counts' in tally ? [tally.counts] : []));
    if (counted.length === 0)
      return all.find((tally) => 'none' in tally && tally.none === 'unavailable') ?? all[0]!;
    return { month: all[0]!.month, counts: counted.reduce((sum, counts) => indicator.merge(sum, counts)) };
  });
}
