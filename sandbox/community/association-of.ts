import { mannequins } from './mannequins.ts';
import type { RepositoryStory } from './repository-story.ts';

/** What the forge says a person is to the repository: as of the day it is asked, whenever the act was. */
export function associationOf(
  repository: RepositoryStory,
): (login: string | null, asAuthorOfChange: boolean) => string {
  const landed = new Set(
    repository.changes.filter((change) => change.merged !== null).map((change) => change.by),
  );
  const { collaborators, organisation } = repository.plan;
  return (login, asAuthorOfChange) => {
    if (login === null) return 'NONE';
    if (mannequins.includes(login)) return 'MANNEQUIN';
    if (collaborators.includes(login)) return 'COLLABORATOR';
    if (organisation.members.includes(login)) return 'MEMBER';
    if (landed.has(login)) return 'CONTRIBUTOR';
    return asAuthorOfChange ? 'FIRST_TIME_CONTRIBUTOR' : 'NONE';
  };
}
