import { githubTransport } from '../../functions/adapters/github-transport.ts';
import { pause } from '../../functions/adapters/pause.ts';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { githubForge } from '../../functions/forge/github/github-forge.ts';
import { githubOrganizations } from '../../functions/forge/github/github-organizations.ts';
import { type Config, configSchema } from '../../functions/model/config.ts';
import type { ProjectFindings, RepositoryFindings } from '../../functions/model/finding.ts';
import type { PortfolioFindings } from '../../functions/model/portfolio-findings.ts';
import type { Store } from '../../functions/model/ports.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { harvest } from '../../functions/pipeline/harvest.ts';
import { measure } from '../../functions/pipeline/measure.ts';
import { plan } from '../../functions/pipeline/plan.ts';
import { rollUp } from '../../functions/pipeline/roll-up.ts';
import { rollUpPortfolio } from '../../functions/pipeline/roll-up-portfolio.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { made } from './made-up-affiliations.ts';

export interface Measured {
  readonly store: Store;
  readonly repositories: readonly RepositoryFindings[];
  /** The first of the config. */
  readonly project: ProjectFindings;
  readonly portfolio: PortfolioFindings;
}

/**
 * Plays the worlds over a real socket, harvests them, measures and adds up, by who really works for whom: one project of
 * all of them, unless the config names others.
 */
export async function measuredCommunity(
  worlds: readonly World[],
  month: string,
  wanted: Partial<Config> = {},
): Promise<Measured> {
  const sandbox = await startSandbox({ worlds });
  try {
    const clock = { now: () => new Date('2026-08-02T06:00:00Z') };
    const secrets = keyedSecrets('a key for tests, of no worth');
    const store = memoryStore();
    const transport = githubTransport({ url: sandbox.url, token: 'any' });
    const forge = githubForge(transport, secrets, clock, pause);
    const organizations = githubOrganizations(transport, clock, pause);
    const runtime = { store, forge, organizations, clock, secrets, progress: () => undefined };
    const names = worlds.map(({ repository }) => repository.nameWithOwner);
    const projects = [{ id: 'all', name: 'All', repositories: names }];
    const config = { ...configSchema.parse({ projects, affiliations: made.settings }), ...wanted };
    const { batches, facets, end } = await plan(runtime, {
      month,
      config,
      version: '0',
      facets: FACETS,
      affiliationFiles: made.files,
    });
    await harvest(runtime, { month, end, repositories: batches.flat(), facets, deadline: null });
    const repositories: RepositoryFindings[] = [];
    for (const repository of batches.flat()) repositories.push(await measure(runtime, { month, repository }));
    const [first, ...rest] = config.projects;
    const project = await rollUp(runtime, { month, project: first!.id });
    for (const { id } of rest) await rollUp(runtime, { month, project: id });
    return { store, repositories, project, portfolio: await rollUpPortfolio(runtime, { month }) };
  } finally {
    await sandbox.close();
  }
}
