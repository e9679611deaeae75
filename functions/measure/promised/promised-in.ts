import type { Promised } from '../../model/promised.ts';
import type { RepositoryName } from '../../model/snapshot.ts';
import { addressed } from '../addressed.ts';
import { archived } from '../archived.ts';
import type { SomeTables } from '../tables/read-tables.ts';
import { byDay } from './by-day.ts';
import { promisedMilestones } from './promised-milestones.ts';
import { promisedRemovals } from './promised-removals.ts';

/**
 * What a repository had promised for a day or a version at `t`, in order of day: what is ahead, overdue, or kept within
 * 90 days. `null`: something of what it is told from could not be read. An archived repository promises nothing.
 */
export function promisedIn(tables: SomeTables, t: number, name: RepositoryName): readonly Promised[] | null {
  const { repository, milestones, issues, changes, releases } = tables;
  if (repository === undefined || milestones === undefined || releases === undefined) return null;
  if (issues === undefined || changes === undefined) return null;
  if (archived(repository) !== null) return [];
  const own = [
    ...promisedMilestones(milestones, t),
    ...promisedRemovals({ issues, changes, milestones, releases }, t),
  ];
  const promised = own.map(({ item, kind, ...told }): Promised => {
    const { repository: inRepository, url } = addressed(item, name, repository);
    return { repository: inRepository, kind, number: item.number, title: item.title, url, ...told };
  });
  return byDay(promised);
}
