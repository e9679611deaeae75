import { calendar } from '../calendar.ts';
import { organisations } from '../organisations.ts';
import { projectLabels } from '../project-labels.ts';
import { RepositoryStory } from '../repository-story.ts';
import { tellWork } from '../tell-work.ts';
import { topics } from '../topics.ts';
import { apiaryPeople } from './apiary-people.ts';
import { apiaryThings } from './apiary-things.ts';

const [FENNA, GORAN] = apiaryPeople.gabletarn;
const { newcomers } = apiaryPeople;

/** Archived in spring 2025, with what was open left open: nobody can answer there any more, and nobody is to be asked. */
export function nectar(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.quietApiary,
    name: 'nectar',
    description: 'Archived: what it did is in comb now',
    databaseId: 731015,
    stargazerCount: 88,
    forkCount: 12,
    collaborators: [FENNA],
    mergeCommitEvery: 2,
    labels: projectLabels,
    milestones: [],
    isArchived: true,
    hasFiles: true,
  });
  const matter = topics(['drop', 'cup', 'spoon'], apiaryThings);
  for (let place = 0; place < 12; place++) {
    const at = calendar.start + (9 + place * 18) * calendar.day;
    tellWork(repository, {
      area: 'fix',
      by: place % 2 === 0 ? GORAN : (newcomers[place] ?? GORAN),
      at,
      topic: matter.next('fix'),
      ...(place < 10 && {
        answers: [{ by: FENNA, after: 1, opinion: 'APPROVED' as const }],
        merge: { by: FENNA, after: 2 },
      }),
    });
  }
  for (const [place, title] of ['A cup runs over', 'Spoons are not counted'].entries()) {
    repository.issue({
      by: newcomers[place] ?? null,
      at: calendar.start + (190 + place) * calendar.day,
      title,
    });
  }
  return repository;
}
