import type {
  World,
  WorldComment,
  WorldEvent,
  WorldIssue,
  WorldItem,
  WorldPullRequest,
  WorldRelease,
  WorldReview,
} from '../world.ts';
import { actorOf } from './actor-of.ts';
import { associationOf } from './association-of.ts';
import { calendar } from './calendar.ts';
import type { ChangeStory, RemarkDraft } from './change-story.ts';
import { type DefaultBranch, defaultBranch, type NumberedChange } from './default-branch.ts';
import { discussionRows } from './discussion-rows.ts';
import { filesAtHead } from './files-at-head.ts';
import type { IssueStory } from './issue-story.ts';
import type { ItemStory } from './item-story.ts';
import type { RepositoryStory } from './repository-story.ts';
import { robots } from './robots.ts';
import { seededHex } from './seeded-hex.ts';
import type { WorkArea } from './work-area.ts';

/** What is needed to turn any item of one repository into its row. */
interface Setting {
  readonly repository: RepositoryStory;
  readonly url: string;
  readonly association: (login: string | null, asAuthorOfChange: boolean) => string;
  readonly git: DefaultBranch;
  readonly numberOf: (story: ItemStory) => number;
}

/** A world, the number of each item that a plant named, and the true kind of work of the changes that have one. */
export interface ToldWorld {
  readonly world: World;
  readonly numbers: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<number, WorkArea>;
}

export function worldOf(repository: RepositoryStory): ToldWorld {
  const { plan, directCommits, redSpells } = repository;
  const { changes, issues, numbers, numberOf } = numbered(repository);
  const git = defaultBranch(plan, changes, directCommits, redSpells);
  const url = `https://github.com/${plan.organisation.login}/${plan.name}`;
  const association = associationOf(repository);
  const setting: Setting = { repository, url, association, git, numberOf };
  const world: World = {
    repository: repositoryRow(setting),
    issues: issues.map(({ number, story }) => issueRow(setting, number, story)),
    pullRequests: changes.map(({ number, story }) => changeRow(setting, number, story)),
    commits: plan.isEmpty === true ? [] : git.commits,
    ...(plan.hasDiscussions === true && {
      discussions: discussionRows(repository, { url, association, numberOf }),
    }),
    labels: repository.plan.labels,
    milestones: repository.plan.milestones,
    releases: repository.releases.map((release) => releaseRow(release, numbers)),
    people: [],
    ...(plan.hasFiles === true && filesAtHead(repository, git.commits)),
  };
  const areas = changes.flatMap(({ number, story }) =>
    story.area === null ? [] : [[number, story.area] as const],
  );
  return { world: { ...world, people: peopleIn(world) }, numbers, areas: new Map(areas) };
}

/** Issues, changes and discussions share one sequence, in the order of their opening. */
function numbered(repository: RepositoryStory): {
  readonly changes: readonly NumberedChange[];
  readonly issues: readonly { readonly number: number; readonly story: IssueStory }[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly numberOf: (story: ItemStory) => number;
} {
  const { changes, issues, discussions } = repository;
  const all: readonly ItemStory[] = [...changes, ...issues, ...discussions].sort(
    (one, other) => one.at - other.at,
  );
  const number = new Map(all.map((story, place) => [story, place + 1]));
  const numberOf = (story: ItemStory): number => number.get(story) ?? 0;
  const inOrder = (one: ItemStory, other: ItemStory): number => numberOf(one) - numberOf(other);
  return {
    changes: changes.toSorted(inOrder).map((story) => ({ number: numberOf(story), story })),
    issues: issues.toSorted(inOrder).map((story) => ({ number: numberOf(story), story })),
    numberOf,
    numbers: new Map(all.flatMap((story) => (story.key === null ? [] : [[story.key, numberOf(story)]]))),
  };
}

function repositoryRow({ repository, url, git }: Setting): World['repository'] {
  const { plan } = repository;
  const { login } = plan.organisation;
  const start = calendar.iso(plan.start ?? calendar.start);
  return {
    nameWithOwner: `${login}/${plan.name}`,
    owner: { __typename: 'Organization', login },
    name: plan.name,
    url,
    defaultBranchRef: { name: 'main', target: { oid: plan.isEmpty === true ? null : git.head } },
    asOf: calendar.asOf,
    firstActivity: start,
    id: `R_${plan.name}`,
    databaseId: plan.databaseId,
    description: plan.description,
    isArchived: plan.isArchived ?? false,
    stargazerCount: plan.stargazerCount,
    forkCount: plan.forkCount,
    createdAt: start,
    pushedAt: git.commits[git.commits.length - 1]?.committedDate ?? start,
    hasIssuesEnabled: plan.hasIssuesEnabled ?? true,
    licenseInfo: { spdxId: 'Apache-2.0' },
    ...(plan.formerNames && { formerNames: plan.formerNames }),
  };
}

function releaseRow(release: WorldRelease, numbers: ReadonlyMap<string, number>): WorldRelease {
  const { description } = release;
  if (typeof description !== 'string') return release;
  return {
    ...release,
    description: description.replace(/#\{([\w-]+)\}/g, (_, key) => `#${numbers.get(key)}`),
  };
}

function issueRow(setting: Setting, number: number, story: IssueStory): WorldIssue {
  const closed = story.closedAt !== null;
  return {
    ...itemRow(setting, number, story, 'I', 'issues'),
    state: closed ? 'CLOSED' : 'OPEN',
    stateReason: closed ? 'COMPLETED' : null,
  };
}

function changeRow(setting: Setting, number: number, story: ChangeStory): WorldPullRequest {
  const commits = setting.git.commitsOf.get(number) ?? [];
  const landed = setting.git.landedAs.get(number);
  return {
    ...itemRow(setting, number, story, 'PR', 'pull'),
    state: story.merged ? 'MERGED' : story.closedAt === null ? 'OPEN' : 'CLOSED',
    isDraft: story.draft,
    mergedAt: story.merged ? calendar.iso(story.merged.at) : null,
    mergedBy: story.merged ? actorOf(story.merged.by) : null,
    mergeCommit: landed === undefined ? null : { oid: landed },
    baseRefName: 'main',
    headRefName: `change-${number}`,
    headRefOid: commits[commits.length - 1]?.oid ?? null,
    additions: story.files.reduce((total, file) => total + file.additions, 0),
    deletions: story.files.reduce((total, file) => total + file.deletions, 0),
    changedFiles: story.files.length,
    files: story.files,
    commits,
    commitsTotal: commits.length,
    reviews: reviewRows(setting, number, story),
    reviewRequests: [],
    ...(story.closes.length > 0 && { closingIssuesReferences: story.closes.map(setting.numberOf) }),
    ...(story.checks !== null && { statusCheckRollup: { state: story.checks } }),
  };
}

function itemRow(setting: Setting, number: number, story: ItemStory, kind: string, path: string): WorldItem {
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
  setting: Setting,
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
function eventRows(setting: Setting, number: number, story: ItemStory): readonly WorldEvent[] {
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

function reviewRows(setting: Setting, number: number, story: ChangeStory): readonly WorldReview[] {
  const name = setting.repository.plan.name;
  const reviews = story.reviews.toSorted((one, other) => one.at - other.at);
  const ids = new Map<RemarkDraft, string>();
  for (const [place, remark] of reviews.flatMap((review) => review.remarks).entries()) {
    ids.set(remark, `PRRC_${name}_${number}_${place + 1}`);
  }
  return reviews.map((review, place) => ({
    id: `PRR_${name}_${number}_${place + 1}`,
    state: review.state,
    author: actorOf(review.by),
    authorAssociation: setting.association(review.by, review.by === story.by),
    createdAt: calendar.iso(review.at),
    submittedAt: calendar.iso(review.at),
    updatedAt: calendar.iso(review.at),
    comments: review.remarks.map((remark) => ({
      id: ids.get(remark) ?? '',
      author: actorOf(remark.by),
      path: remark.path,
      createdAt: calendar.iso(remark.at),
      replyTo: remark.answers === null ? null : (ids.get(remark.answers) ?? null),
      outdated: false,
    })),
  }));
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

function peopleIn(world: World): World['people'] {
  const items = [...world.issues, ...world.pullRequests];
  const actors = [
    ...items.map((item) => item.author),
    ...items.flatMap((item) => (item.comments ?? []).map((comment) => comment.author)),
    ...items.flatMap((item) => (item.timelineItems ?? []).map((event) => event.actor)),
    ...world.pullRequests.flatMap((change) => (change.reviews ?? []).map((review) => review.author)),
    ...world.commits.flatMap((commit) => [commit.author.user, commit.committer.user]),
    ...(world.discussions ?? []).flatMap((discussion) => [
      discussion.author,
      ...discussion.comments.flatMap((comment) => [comment, ...comment.replies].map(({ author }) => author)),
    ]),
  ];
  const byLogin = new Map(
    actors.flatMap((actor) => (actor === null ? [] : [[actor.login, actor.__typename]])),
  );
  return [...byLogin]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([login, __typename]) => ({ login, __typename, robot: robots.has(login) }));
}
