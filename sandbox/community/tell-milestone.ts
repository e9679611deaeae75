import type { WorldMilestone } from '../world.ts';

/** When it should have been, when it was closed, and where its due date stood before; days as `2026-04-30`. */
export function tellMilestone(
  number: number,
  title: string,
  days: { readonly created: string; readonly due: string | null; readonly closed?: string },
  moved: readonly { readonly until: string; readonly title?: string; readonly due: string | null }[] = [],
): WorldMilestone {
  const dueOn = (day: string | null) => (day === null ? null : `${day}T07:00:00Z`);
  const begins = [days.created, ...moved.map(({ until }) => until)].map((day) => `${day}T09:00:00Z`);
  const values = [
    ...moved.map((was) => ({ title: was.title ?? title, due: was.due })),
    { title, due: days.due },
  ];
  const history = values.map((value, place) => ({
    at: begins[place] ?? '',
    title: value.title,
    dueOn: dueOn(value.due),
  }));
  const closedAt = days.closed === undefined ? null : `${days.closed}T10:00:00Z`;
  const updatedAt = closedAt ?? begins[begins.length - 1] ?? '';
  return {
    number,
    title,
    state: closedAt === null ? 'OPEN' : 'CLOSED',
    dueOn: dueOn(days.due),
    createdAt: begins[0] ?? '',
    updatedAt,
    closedAt,
    ...(moved.length > 0 && { history }),
  };
}
