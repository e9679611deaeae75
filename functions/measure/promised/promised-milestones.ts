import type { Promised } from '../../model/promised.ts';
import type { MilestoneRow } from '../../model/snapshot.ts';
import { daysBefore } from '../days.ts';
import { dueAt } from '../due-at.ts';
import { isMilestoneOpenAt, milestoneKnownAt } from '../milestone-known-at.ts';
import { dayMoves } from './day-moves.ts';
import { daysLate } from './days-late.ts';
import { KEPT_FOR } from './kept-for.ts';
import type { OwnPromise } from './own-promise.ts';

/** Milestones with a due date that were open at `t`, or closed lately. */
export function promisedMilestones(milestones: readonly MilestoneRow[], t: number): OwnPromise[] {
  return milestones.flatMap((milestone) => {
    const due = dueAt(milestone, t);
    const status = due === null ? null : statusOf(milestone, due, t);
    if (status === null) return [];
    const { title, dueOn } = milestoneKnownAt(milestone, t);
    const keptOn = status === 'kept' ? dayOf(milestone.closedAt) : null;
    return {
      item: { kind: 'milestone', number: milestone.number, title, days: null, note: '' },
      kind: 'milestone',
      day: dayOf(dueOn),
      version: null,
      moves: movesOf(milestone, t),
      status,
      keptOn,
      daysLate: keptOn === null ? null : daysLate(dayOf(dueOn), keptOn),
    };
  });
}

function statusOf(milestone: MilestoneRow, due: number, t: number): Promised['status'] | null {
  if (isMilestoneOpenAt(milestone, t)) return due < t ? 'overdue' : 'ahead';
  const closed = milestone.closedAt === null ? Number.NaN : Date.parse(milestone.closedAt);
  return closed <= t && closed > daysBefore(t, KEPT_FOR) ? 'kept' : null;
}

function movesOf({ seen }: MilestoneRow, t: number): Promised['moves'] {
  const known = seen.map(({ at, dueOn }) => ({ at: Date.parse(at), day: dayOf(dueOn) }));
  return dayMoves(known.filter(({ at }) => at <= t));
}

function dayOf(time: string | null): string | null {
  return time?.slice(0, 10) ?? null;
}
