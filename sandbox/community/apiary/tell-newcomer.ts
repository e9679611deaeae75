import { calendar } from '../calendar.ts';
import type { Login } from '../item-story.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { tellWork } from '../tell-work.ts';
import type { Topics } from '../topics.ts';

/** A bot greets at once, one person answers after some days, and another merges without a word. */
export function tellNewcomer(
  repository: RepositoryStory,
  matter: Topics,
  newcomer: {
    readonly login: Login;
    readonly at: number;
    /** A second change so many days after the first. */
    readonly again: number | null;
    readonly mentor: string;
    readonly answer: number;
    readonly merger: string;
  },
): void {
  const { login, at, again, mentor, answer, merger } = newcomer;
  const greeted = { by: 'apiary-checks', after: 0.0005 };
  const merge = { by: merger, after: answer + 3 };
  const first = { area: 'fix', by: login, at, topic: matter.next('fix') } as const;
  tellWork(repository, { ...first, answers: [greeted, { by: mentor, after: answer }], merge });
  if (again === null) return;
  const second = { ...first, at: calendar.after(at, again), topic: matter.next('fix', { tests: true }) };
  tellWork(repository, { ...second, answers: [greeted, { by: mentor, after: answer }], merge });
}
