import { type WorkList, workKey } from '../model/keys.ts';
import { lettersOf } from '../model/letters.ts';
import type { Store } from '../model/ports.ts';
import type { Plan } from '../model/run.ts';

/**
 * Writes what a plan gives to do as lists, which the cloud shares out over machines, and answers with where they lie and
 * what decides the way of the month. An entry is what a step is handed beside the month. It is as small for ten thousand repositories as for one.
 */
export async function shareOut(store: Store, { month, end, facets, batches, config }: Plan) {
  const letters = lettersOf(config);
  const sponsors = letters.filter(({ audience }) => audience === 'sponsor');
  const lists = {
    batches: batches.map((repositories) => ({ repositories })),
    repositories: batches.flat().map((repository) => ({ repository })),
    projects: config.projects.map(({ id }) => ({ project: id })),
    letters,
    first: letters.filter(({ audience }) => audience !== 'sponsor'),
    sponsors,
  } satisfies Record<WorkList, readonly unknown[]>;
  for (const [name, list] of Object.entries(lists) as [WorkList, readonly unknown[]][])
    await store.write(workKey(month, name), new TextEncoder().encode(`${JSON.stringify(list)}\n`));
  return {
    month,
    end,
    facets,
    lists: Object.fromEntries(
      (Object.keys(lists) as WorkList[]).map((name) => [name, workKey(month, name)]),
    ) as Readonly<Record<WorkList, string>>,
    sponsors: sponsors.length,
    leadSeconds: config.leadDays * DAY_SECONDS,
    approval: config.approval,
    approvalSeconds: config.approvalDays * DAY_SECONDS,
  };
}

const DAY_SECONDS = 24 * 60 * 60;
