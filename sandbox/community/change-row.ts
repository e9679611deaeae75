import type { WorldPullRequest, WorldReview } from '../world.ts';
import { actorOf } from './actor-of.ts';
import { calendar } from './calendar.ts';
import type { ChangeStory, RemarkDraft } from './change-story.ts';
import { itemRow, type RowSetting } from './item-row.ts';

export function changeRow(setting: RowSetting, number: number, story: ChangeStory): WorldPullRequest {
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

function reviewRows(setting: RowSetting, number: number, story: ChangeStory): readonly WorldReview[] {
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
