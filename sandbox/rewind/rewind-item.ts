import type { World, WorldActor, WorldEvent, WorldItem } from '../world.ts';
import { laterEvents } from './later-events.ts';
import type { Moment } from './moment.ts';
import { rewindComments } from './rewind-comments.ts';
import { rewindFlag } from './rewind-flag.ts';
import { rewindMembers } from './rewind-members.ts';

/** What issues and changes have in common, but for state and `updatedAt`: undone where the world has the events. */
export function rewindItem<Row extends WorldItem>(moment: Moment, world: World, row: Row): Row {
  const events = row.timelineItems;
  const [renamed] = laterEvents(moment, events, ['RenamedTitleEvent']);
  return {
    ...row,
    title: typeof renamed?.previousTitle === 'string' ? renamed.previousTitle : row.title,
    labels: row.labels && rewindMembers(moment, events, row.labels, LABELS),
    assignees: row.assignees && rewindMembers(moment, events, row.assignees, ASSIGNEES),
    milestone: milestoneAt(moment, world, row),
    ...('locked' in row && {
      locked: rewindFlag(moment, events, row.locked, { on: 'LockedEvent', off: 'UnlockedEvent' }),
    }),
    comments: row.comments && rewindComments(moment, row.comments),
    timelineItems: events && rewindComments(moment, events as readonly DatedEvent[]),
  };
}

type DatedEvent = WorldEvent & { readonly updatedAt?: null };

const LABELS = {
  joined: 'LabeledEvent',
  left: 'UnlabeledEvent',
  of: ({ label }: WorldEvent) => text(typeof label === 'string' ? label : member(label, 'name')),
  key: (name: string) => name,
};

const ASSIGNEES = {
  joined: 'AssignedEvent',
  left: 'UnassignedEvent',
  of: ({ assignee }: WorldEvent) =>
    text(member(assignee, 'login')) === null ? null : (assignee as WorldActor),
  key: ({ login }: WorldActor) => login,
};

/** A move from one milestone to another is two events of one second, in either order. */
function milestoneAt(moment: Moment, world: World, row: WorldItem): WorldItem['milestone'] {
  let milestone = row.milestone;
  const later = laterEvents(moment, row.timelineItems, ['MilestonedEvent', 'DemilestonedEvent']);
  for (const { __typename, milestoneTitle } of later.toReversed()) {
    if (__typename === 'DemilestonedEvent') {
      const left = world.milestones.find(({ title }) => title === milestoneTitle);
      milestone = left ? { number: left.number, title: left.title } : null;
    } else if (milestone?.title === milestoneTitle) milestone = null;
  }
  if (!milestone) return milestone;
  const { number } = milestone;
  const known = world.milestones.find((one) => one.number === number);
  return moment.awaits(known?.createdAt) ? null : milestone;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
}
