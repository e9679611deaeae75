import type { WorldComment, WorldEvent, WorldItem } from '../world.ts';
import { actorOf } from './actor-of.ts';
import { calendar } from './calendar.ts';
import type { ChangeStory } from './change-story.ts';
import type { DefaultBranch } from './default-branch.ts';
import type { ItemStory } from './item-story.ts';
import type { RepositoryStory } from './repository-story.ts';
import { seededHex } from './seeded-hex.ts';

/** What is needed to turn any item of one repository into its row. */
export interface RowSetting {
  readonly repository: RepositoryStory;
  readonly url: string;
  readonly association: (login: string | null, asAuthorOfChange: boolean) => string;
  readonly git: DefaultBranch;
  readonly numberOf: (story: ItemStory) => number;
}

/** What issues and changes have in common. */
export function itemRow(
  setting: RowSetting,
  number: number,
  story: ItemStory,
  kind: string,
  path: string,
): WorldItem {
  const { repository, association } = setting;
  const comments = commentRows(setting, number, story, kind === 'PR');
  const timelineItems = eventRows(setting, number, story);
  const milestone = repository.plan.milestones.find((candidate) => candidate.title === story.milestoneTitle);
  const assignee = story.assignee === null ? null : actorOf(story.assignee);
  return {
    id: `${kind}_${repository.plan.name}_${number}`,
    number,
    title: story.title,
    url: `${setting.url}/${path}/${number}`,
    author: actorOf(story.by),
    authorAssociation: association(story.by, kind === 'PR'),
    assignees: assignee === null ? [] : [assignee],
    labels: [...story.labels].sort(),
    milestone: milestone ? { number: milestone.number, title: milestone.title } : null,
    createdAt: calendar.iso(story.at),
    updatedAt: calendar.iso(newestAct(story)),
    closedAt: story.closedAt === null ? null : calendar.iso(story.closedAt),
    bodyLength: 80 + Number.parseInt(seededHex(`body ${repository.plan.name} ${number}`, 3), 16),
    comments,
    timelineItems,
  };
}

function commentRows(
  setting: RowSetting,
  number: number,
  story: ItemStory,
  onChange: boolean,
): readonly WorldComment[] {
  const name = setting.repository.plan.name;
  return story.comments
    .toSorted((one, other) => one.at - other.at)
    .map((comment, place) => ({
      id: `IC_${name}_${number}_${place + 1}`,
      author: actorOf(comment.by),
      authorAssociation: setting.association(comment.by, onChange && comment.by === story.by),
      createdAt: calendar.iso(comment.at),
      updatedAt: calendar.iso(comment.at),
      bodyLength: 20 + Number.parseInt(seededHex(`comment ${name} ${number} ${place}`, 2), 16),
    }));
}

/** Of one moment, the merge stays before the closing that comes with it. */
function eventRows(setting: RowSetting, number: number, story: ItemStory): readonly WorldEvent[] {
  const name = setting.repository.plan.name;
  const commits = setting.git.commitsOf.get(number) ?? [];
  return story.events
    .toSorted((one, other) => one.at - other.at)
    .map((event, place) => ({
      ...event.fields,
      ...commitOf(event.type, calendar.iso(event.at)),
      __typename: event.type,
      id: `E_${name}_${number}_${place + 1}`,
      createdAt: calendar.iso(event.at),
      actor: actorOf(event.by),
    }));

  function commitOf(type: string, at: string): Readonly<Record<string, unknown>> {
    if (type === 'MergedEvent') return { commit: { oid: setting.git.landedAs.get(number) ?? null } };
    if (type !== 'HeadRefForcePushedEvent') return {};
    const place = commits.findLastIndex((commit) => commit.committedDate <= at);
    const after = commits[place]?.oid ?? null;
    const before = commits[place - 1]?.oid ?? after;
    return { commit: { oid: after }, beforeCommit: { oid: before }, afterCommit: { oid: after } };
  }
}

function newestAct(story: ItemStory): number {
  const acts = [
    story.at,
    ...story.comments.map((comment) => comment.at),
    ...story.events.map((event) => event.at),
  ];
  if ('reviews' in story) {
    const change = story as ChangeStory;
    acts.push(...change.reviews.map((review) => review.at), ...change.commits.map((commit) => commit.at));
  }
  return Math.max(...acts);
}
