import type { MilestoneRow } from '../model/snapshot.ts';

/** What a milestone was called and when it was due. */
export interface KnownMilestone {
  readonly title: string;
  /** ISO; `null`: without a date. */
  readonly dueOn: string | null;
}

/**
 * Rule 6: no event tells when a milestone's title and due date change, so they come from the newest harvest not after
 * `t`, else from the oldest there is.
 */
export function milestoneKnownAt({ seen, title, dueOn }: MilestoneRow, t: number): KnownMilestone {
  const known = seen.findLast(({ at }) => Date.parse(at) <= t) ?? seen[0];
  return known ?? { title, dueOn };
}

/** Whether the milestone was there and open at `t`. */
export function isMilestoneOpenAt({ createdAt, closedAt }: MilestoneRow, t: number): boolean {
  return Date.parse(createdAt) <= t && (closedAt === null || Date.parse(closedAt) > t);
}
