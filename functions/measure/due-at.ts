import type { MilestoneRow } from '../model/snapshot.ts';
import { milestoneKnownAt } from './milestone-known-at.ts';

/** When a milestone was due as known at `t`, in milliseconds; `null`: without a date. */
export function dueAt(milestone: MilestoneRow, t: number): number | null {
  const { dueOn } = milestoneKnownAt(milestone, t);
  return dueOn === null ? null : Date.parse(dueOn);
}
