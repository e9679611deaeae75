import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellWork } from '../tell-work.ts';
import type { Topics } from '../topics.ts';

/** What the two who keep a tool do every month: two features, each approved and merged by the other. */
export function toolWork(
  repository: RepositoryStory,
  matter: Topics,
  [one, other]: readonly [string, string],
): void {
  for (const month of season.months) {
    for (const [by, by2, day] of [
      [one, other, 6],
      [other, one, 21],
    ] as const) {
      tellWork(repository, {
        area: 'feature',
        by,
        at: season.day(month, day, 'tool'),
        topic: matter.next('feature', { docs: day === 6, tests: true }),
        answers: [{ by: by2, after: 1, opinion: 'APPROVED' }],
        merge: { by: by2, after: 2 },
      });
    }
  }
}
