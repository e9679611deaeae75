import type { ProjectFindings } from '../model/finding.ts';
import {
  harvestsOf,
  planKey,
  portfolioFindingsKey,
  projectFindingsKey,
  repositoryFindingsKey,
} from '../model/keys.ts';
import type { PortfolioFindings } from '../model/portfolio-findings.ts';
import type { Plan, RepositoryHarvest } from '../model/run.ts';
import type { RepositoryName } from '../model/snapshot.ts';
import type { Published } from '../pipeline/publish.ts';
import type { StepDone } from './job.ts';

export function planDone({ month, config, batches }: Plan): StepDone {
  const repositories = counted(batches.flat().length, 'repository', 'repositories');
  const projects = counted(config.projects.length, 'project', 'projects');
  return { step: 'plan', says: `${repositories}, ${projects}`, key: planKey(month) };
}

export function harvestDone({ repository, reused, base, rows }: RepositoryHarvest): StepDone {
  const read = base ? 'read' : 'brought up to date';
  const facets = Object.entries(rows).map(([facet, count]) => `${facet} ${count}`);
  return {
    step: 'harvest',
    says: `${nameOf(repository)} ${reused ? 'known before' : read}: ${facets.join(', ')}`,
    key: harvestsOf(repository).replace(/\/$/, ''),
  };
}

export function measureDone(repository: RepositoryName, month: string, findings: number): StepDone {
  return {
    step: 'measure',
    says: `${nameOf(repository)}: ${counted(findings, 'finding', 'findings')}`,
    key: repositoryFindingsKey(month, repository),
  };
}

export function rollUpDone({ project, month, repositories, findings }: ProjectFindings): StepDone {
  const from = counted(repositories.length, 'repository', 'repositories');
  return {
    step: 'roll-up',
    says: `${project.name}: ${counted(findings.length, 'finding', 'findings')} from ${from}`,
    key: projectFindingsKey(month, project.id),
  };
}

export function portfolioDone({ month, projects, companies }: PortfolioFindings): StepDone {
  const over = counted(projects.length, 'project', 'projects');
  return {
    step: 'roll-up',
    says: `All together: ${over}, ${counted(companies.length, 'company', 'companies')}`,
    key: portfolioFindingsKey(month),
  };
}

export function publishDone({ key, editions }: Published): StepDone {
  return { step: 'publish', says: `${counted(editions, 'letter', 'letters')} in the archive`, key };
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function nameOf({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`;
}
