import { people } from './people.ts';
import type { RepositoryStory } from './repository-story.ts';

/** What the forge says a person is to the repository: as of the day it is asked, whenever the act was. */
export function associationOf(
  repository: RepositoryStory,
): (login: string | null, asAuthorOfChange: boolean) => string {
  const landed = new Set(
    repository.changes.filter((change) => change.merged !== null).map((change) => change.by),
  );
  const members: readonly string[] = [...people.maintainers.slice(4), people.idleMember];
  return (login, asAuthorOfChange) => {
    if (login === null) return 'NONE';
    if (login === people.mannequin) return 'MANNEQUIN';
    if (repository.plan.collaborators.includes(login)) return 'COLLABORATOR';
    if (members.includes(login)) return 'MEMBER';
    if (landed.has(login)) return 'CONTRIBUTOR';
    return asAuthorOfChange ? 'FIRST_TIME_CONTRIBUTOR' : 'NONE';
  };
}
