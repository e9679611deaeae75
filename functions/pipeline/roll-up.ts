import { INDICATORS } from '../indicators/index.ts';
import type { Indicator } from '../measure/indicator.ts';
import { makeFinding, worstFirst } from '../measure/make-finding.ts';
import { mergeTallies } from '../measure/merge-tallies.ts';
import { byDay } from '../measure/promised/by-day.ts';
import { sumThanks } from '../measure/thanks/sum-thanks.ts';
import type { Finding, ProjectFindings, RepositoryFindings, Tally } from '../model/finding.ts';
import { projectFindingsKey } from '../model/keys.ts';
import type { Runtime, Store } from '../model/ports.ts';
import { readPlan, writeDocument } from './documents.ts';
import { fullName } from './full-name.ts';
import { plannedProject } from './planned-project.ts';
import { readRepositoryFindings } from './read-repository-findings.ts';

/** Adds up the findings of a project's repositories by their counts, and keeps the sum. */
export async function rollUp(
  runtime: Pick<Runtime, 'store' | 'progress'>,
  { month, project }: { readonly month: string; readonly project: string },
): Promise<ProjectFindings> {
  const { store, progress } = runtime;
  const plan = await readPlan(store, month);
  const { config, end } = plan;
  const configured = plannedProject(plan, project);
  const parts = await Promise.all(configured.repositories.map((name) => findingsOf(store, month, name)));
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
    promises: byDay(parts.flatMap(({ promises }) => promises ?? [])),
    thanks: sumThanks(
      parts.map(({ thanks }) => thanks ?? null),
      config.recognition.named,
    ),
  };
  await writeDocument(store, projectFindingsKey(month, project), document);
  progress({
    step: 'roll-up',
    message: `${configured.name}: ${parts.length} ${parts.length === 1 ? 'repository' : 'repositories'}`,
  });
  return document;
}

async function findingsOf(store: Store, month: string, name: string): Promise<RepositoryFindings> {
  const found = await readRepositoryFindings(store, month, name);
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
