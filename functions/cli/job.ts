import type { AffiliationFile } from '../model/affiliation.ts';
import type { LetterName } from '../model/audience.ts';
import type { Config, ProjectConfig } from '../model/config.ts';
import { type EditionName, editionKey, repositoryFindingsKey } from '../model/keys.ts';
import { configuredLetter, lettersOf } from '../model/letters.ts';
import type { Runtime } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import type { Plan, RepositoryHarvest } from '../model/run.ts';
import type { RepositoryName } from '../model/snapshot.ts';
import type { Step } from '../model/steps.ts';
import { type DeliverOutcome, deliver } from '../pipeline/deliver.ts';
import { readDocument, readPlan } from '../pipeline/documents.ts';
import { writeEditing } from '../pipeline/editions/write-editing.ts';
import { keepRunReport } from '../pipeline/keep-run-report.ts';
import { measure } from '../pipeline/measure.ts';
import { neededFacets } from '../pipeline/needed-facets.ts';
import { newestEdition } from '../pipeline/newest-edition.ts';
import { plan } from '../pipeline/plan.ts';
import { publish } from '../pipeline/publish.ts';
import { report } from '../pipeline/report.ts';
import { rollUp } from '../pipeline/roll-up.ts';
import { rollUpPortfolio } from '../pipeline/roll-up-portfolio.ts';
import { harvestAll } from './harvest-all.ts';
import { harvestDone, measureDone, planDone, portfolioDone, publishDone, rollUpDone } from './step-done.ts';
import { UsageError } from './usage-error.ts';

export interface JobOrder {
  readonly month: string;
  readonly config: Config;
  readonly affiliationFiles?: readonly AffiliationFile[];
  readonly version: string;
  readonly steps: readonly Step[];
  readonly only: RepositoryName | null;
  readonly refresh: boolean;
  readonly dryRun: boolean;
  /** Waits until a harvest may go on; `null`: stops instead. */
  readonly wait: ((until: string) => Promise<void>) | null;
}

export interface JobOutcome {
  readonly month: string;
  readonly steps: readonly Step[];
  readonly dryRun: boolean;
  readonly repositories: readonly RepositoryName[];
  readonly harvested: readonly RepositoryHarvest[];
  /** Set where the harvest has to go on later; no further step was done then. */
  readonly resumeAt: string | null;
  readonly letters: readonly LetterOutcome[];
  /** What steps without a letter did, in order. */
  readonly done: readonly StepDone[];
  /** Key of the run report, after a month that was delivered and published; null: it was not, or of one repository alone. */
  readonly runReport: string | null;
}

export interface StepDone {
  readonly step: Step;
  readonly says: string;
  /** Under which it lies. */
  readonly key: string;
}

export interface LetterOutcome {
  readonly letter: LetterName;
  /** Of the project, the company or the programme. */
  readonly name: string;
  /** Repositories without findings, for which the letter waits. */
  readonly waitsFor: readonly string[];
  readonly edition: EditionName | null;
  readonly report: Report | null;
  readonly delivered: DeliverOutcome | null;
}

/** The steps of a month one after the other, as a person wants them: everything on this machine. */
export async function job(runtime: Runtime, order: JobOrder): Promise<JobOutcome> {
  const { month, steps, dryRun } = order;
  const planned = await planFor(runtime, order);
  const repositories = planned.batches.flat();
  const same = { month, steps, dryRun, repositories, runReport: null };
  const done: StepDone[] = [];
  if (steps.includes('plan')) done.push(planDone(planned));
  const harvest = steps.includes('harvest')
    ? await harvestAll(runtime, planned, order)
    : { resumeAt: null, harvested: [] };
  done.push(...harvest.harvested.map(harvestDone));
  if (harvest.resumeAt !== null) return { ...same, ...harvest, letters: [], done };
  if (steps.includes('measure'))
    for (const repository of repositories) {
      const { findings } = await measure(runtime, { month, repository });
      done.push(measureDone(repository, month, findings.length));
    }
  const concerned = planned.config.projects.filter((project) => concerns(project, repositories));
  const waiting = steps.includes('roll-up')
    ? await rollUpAll(runtime, order, concerned, done)
    : new Map<string, readonly string[]>();
  const letters: LetterOutcome[] = [];
  for (const letter of lettersFor(order, planned, concerned))
    letters.push(await letterSteps(runtime, order, planned, letter, waiting.get(letter.subject) ?? []));
  if (
    steps.includes('publish') &&
    !dryRun &&
    (letters.length === 0 || letters.some(({ edition }) => edition))
  )
    done.push(...(await publish(runtime, { month })).map(publishDone));
  const isWhole = order.only === null && !dryRun && steps.includes('deliver') && steps.includes('publish');
  const kept = isWhole ? await keepRunReport(runtime, { month }) : null;
  return { ...same, ...harvest, letters, done, runReport: kept?.key ?? null };
}

/** Whoever asks for one repository gets the letters of its projects: the others are about all of them. */
function lettersFor(
  { only }: JobOrder,
  { config }: Plan,
  concerned: readonly ProjectConfig[],
): readonly LetterName[] {
  const ids = new Set(concerned.map(({ id }) => id));
  return lettersOf(config).filter(({ audience, subject }) =>
    audience === 'maintainers' ? ids.has(subject) : only === null,
  );
}

async function planFor(runtime: Runtime, order: JobOrder): Promise<Plan> {
  const { month, config, affiliationFiles = [], version, only, steps } = order;
  if (!steps.includes('plan')) {
    const kept = await readPlan(runtime.store, month);
    if (steps.some((step) => OF_LETTERS.has(step))) await writeEditing(runtime, month, config.editing);
    if (only === null) return kept;
    const batches = kept.batches.map((batch) => batch.filter((one) => nameOf(one) === nameOf(only)));
    if (batches.flat().length === 0) throw notPlanned(kept, only);
    return { ...kept, batches };
  }
  const facets = neededFacets(config);
  return plan(runtime, { month, config, affiliationFiles, version, facets, ...(only && { only }) });
}

/** A letter that is held since the month was planned must not go. */
const OF_LETTERS: ReadonlySet<Step> = new Set(['report', 'deliver']);

function notPlanned({ month, batches }: Plan, { owner, name }: RepositoryName): UsageError {
  const known = batches.flat().map((one) => `${one.owner}/${one.name}`);
  return new UsageError(
    `${owner}/${name} is not in the plan of ${month}, which has: ${known.join(', ')}. Run: community-hat plan --month ${month}`,
  );
}

/**
 * Adds up all projects before anything is written of one: companies and the portfolio are told from all of them.
 * @returns of each project, the repositories without findings, for which it waits
 */
async function rollUpAll(
  runtime: Runtime,
  { month, only }: JobOrder,
  projects: readonly ProjectConfig[],
  done: StepDone[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const waiting = new Map<string, readonly string[]>();
  for (const project of projects) {
    const waitsFor = only === null ? [] : await unmeasured(runtime, month, project);
    // What was asked for cannot be waited for.
    const asked = waitsFor.find((name) => only !== null && name.toLowerCase() === nameOf(only));
    if (asked !== undefined)
      throw new Error(
        `No findings of ${asked} for ${month}. Run: community-hat measure --month ${month} --repo ${asked}`,
      );
    waiting.set(project.id, waitsFor);
    if (waitsFor.length === 0) done.push(rollUpDone(await rollUp(runtime, { month, project: project.id })));
  }
  done.push(portfolioDone(await rollUpPortfolio(runtime, { month })));
  return waiting;
}

async function letterSteps(
  runtime: Runtime,
  { month, steps, dryRun }: JobOrder,
  planned: Plan,
  letter: LetterName,
  waitsFor: readonly string[],
): Promise<LetterOutcome> {
  const { name } = configuredLetter(letter, planned);
  const nothing = { letter, name, waitsFor, edition: null, report: null, delivered: null };
  if (!steps.some((step) => AFTER_REPOSITORIES.has(step)) || waitsFor.length > 0) return nothing;
  if (steps.includes('report')) await report(runtime, { month, ...letter });
  const edition = await newestEdition(runtime, month, letter, planned.config);
  if (edition === null) {
    if (!steps.includes('deliver') && !steps.includes('publish')) return nothing;
    throw new Error(`No letter of ${name} for ${month}. Run: community-hat report --month ${month}`);
  }
  const delivered = steps.includes('deliver') ? await deliver(runtime, { edition, dryRun }) : null;
  const written = await readDocument<Report>(runtime.store, editionKey(edition, 'report.json'));
  return { ...nothing, edition, report: written, delivered };
}

const AFTER_REPOSITORIES: ReadonlySet<Step> = new Set(['roll-up', 'report', 'deliver', 'publish']);

async function unmeasured(
  runtime: Runtime,
  month: string,
  project: ProjectConfig,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const full of project.repositories) {
    const [owner = '', name = ''] = full.split('/');
    if ((await runtime.store.read(repositoryFindingsKey(month, { owner, name }))) === null)
      missing.push(full);
  }
  return missing;
}

function concerns({ repositories }: ProjectConfig, of: readonly RepositoryName[]): boolean {
  const names = of.map(nameOf);
  return repositories.some((name) => names.includes(name.toLowerCase()));
}

function nameOf({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`.toLowerCase();
}
