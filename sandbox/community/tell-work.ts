import { calendar } from './calendar.ts';
import type { ChangeStory, ReviewDraft } from './change-story.ts';
import type { Login } from './item-story.ts';
import type { RepositoryStory } from './repository-story.ts';
import type { Topic } from './topics.ts';
import type { WorkArea } from './work-area.ts';

/** One answer to a change, so many days after its opening. */
export interface Answer {
  readonly by: Login;
  readonly after: number;
  /** Absent: a plain comment. */
  readonly opinion?: ReviewDraft['state'];
}

export interface Work {
  readonly area: WorkArea;
  readonly by: Login;
  readonly at: number;
  readonly topic: Topic;
  readonly answers?: readonly Answer[];
  /** Absent: it stays open. */
  readonly merge?: { readonly by: string; readonly after: number };
  readonly key?: string;
}

/** A change of a known kind of work, with who answered and who merged it. */
export function tellWork(repository: RepositoryStory, work: Work): ChangeStory {
  const { area, by, at, topic, key, answers = [], merge } = work;
  const change = repository.change({ by, at, area, ...topic, ...(key !== undefined && { key }) });
  if (repository.plan.hasChecks === true) change.checked('SUCCESS');
  for (const answer of answers) {
    const then = calendar.after(at, answer.after);
    if (answer.opinion === undefined) change.comment(answer.by, then);
    else change.review(answer.by, answer.opinion, then, answer.opinion === 'APPROVED' ? 0 : 1);
  }
  if (merge) change.merge(merge.by, calendar.after(at, merge.after));
  return change;
}
