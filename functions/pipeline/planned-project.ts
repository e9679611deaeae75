import type { ProjectConfig } from '../model/config.ts';
import type { Plan } from '../model/run.ts';

/** @throws where the month was planned without the project */
export function plannedProject({ month, config }: Pick<Plan, 'month' | 'config'>, id: string): ProjectConfig {
  const project = config.projects.find((one) => one.id === id);
  if (project === undefined)
    throw new Error(`The plan of ${month} has no project ${id}. Run: community-hat plan --month ${month}`);
  return project;
}
