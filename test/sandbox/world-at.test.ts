import type { World, WorldEvent } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';
import {
  aWorld,
  aWorldActor,
  aWorldComment,
  aWorldCommit,
  aWorldDiscussionComment,
  aWorldReview,
  worldTime,
} from '../builders/world.ts';

describe('a world as it was', () => {
  it('lacks what came later', () => {
    const world = aWorld()
      .withIssue({
        createdAt: worldTime(1),
        comments: [aWorldComment('IC_1', worldTime(5)), aWorldComment('IC_2', worldTime(15))],
      })
      .withIssue({ createdAt: worldTime(12) })
      .with({
        milestones: [milestone(1, worldTime(2)), milestone(2, worldTime(20))],
        releases: [
          { id: 'RE_1', tagName: 'v1', name: null, createdAt: worldTime(3) },
          { id: 'RE_2', tagName: 'v2', name: null, createdAt: worldTime(4), publishedAt: worldTime(14) },
        ],
      })
      .build();
    const then = worldAt(world, worldTime(10));
    expect(then.repository.asOf).toBe(worldTime(10));
    expect(then.issues.map(({ number }) => number)).toEqual([1]);
    expect(then.issues[0]?.comments?.map(({ id }) => id)).toEqual(['IC_1']);
    expect(then.issues[0]?.updatedAt).toBe(worldTime(5));
    expect(then.milestones.map(({ number }) => number)).toEqual([1]);
    expect(then.releases.map(({ tagName }) => tagName)).toEqual(['v1']);
  });

  it('has issues open that were closed later, and closed that were reopened later', () => {
    const world = aWorld()
      .withIssue({ state: 'CLOSED', closedAt: worldTime(20), stateReason: 'COMPLETED' })
      .withIssue({
        state: 'OPEN',
        stateReason: 'REOPENED',
        timelineItems: [event('ClosedEvent', 5, { stateReason: 'NOT_PLANNED' }), event('ReopenedEvent', 15)],
      })
      .withIssue({
        state: 'CLOSED',
        closedAt: worldTime(15),
        timelineItems: [event('ClosedEvent', 4), event('ReopenedEvent', 6), event('ClosedEvent', 15)],
      })
      .build();
    const rows = worldAt(world, worldTime(10)).issues;
    expect(rows).toMatchObject([
      { state: 'OPEN', closedAt: null, stateReason: null, updatedAt: worldTime(1) },
      { state: 'CLOSED', closedAt: worldTime(5), stateReason: 'NOT_PLANNED', updatedAt: worldTime(5) },
      { state: 'OPEN', closedAt: null, stateReason: 'REOPENED', updatedAt: worldTime(6) },
    ]);
  });

  it('has titles, labels, milestones, assignees, locks and drafts as their events tell', () => {
    const ada = aWorldActor('ada');
    const bo = aWorldActor('bo');
    const world = aWorld()
      .with({ milestones: [milestone(1, worldTime(1)), milestone(2, worldTime(2))] })
      .withPullRequest({
        createdAt: worldTime(1),
        title: 'Third',
        labels: ['kept', 'late'],
        milestone: { number: 2, title: 'M2' },
        assignees: [bo],
        locked: true,
        isDraft: false,
        timelineItems: [
          event('RenamedTitleEvent', 20, { previousTitle: 'Second', currentTitle: 'Third' }),
          event('RenamedTitleEvent', 15, { previousTitle: 'First', currentTitle: 'Second' }),
          event('LabeledEvent', 14, { label: { name: 'late' } }),
          event('UnlabeledEvent', 16, { label: { name: 'early' } }),
          event('MilestonedEvent', 17, { milestoneTitle: 'M2' }),
          event('DemilestonedEvent', 17, { milestoneTitle: 'M1' }),
          event('AssignedEvent', 18, { assignee: bo }),
          event('UnassignedEvent', 18, { assignee: ada }),
          event('LockedEvent', 19),
          event('ReadyForReviewEvent', 13),
        ],
      })
      .build();
    expect(worldAt(world, worldTime(10)).pullRequests[0]).toMatchObject({
      title: 'First',
      labels: ['kept', 'early'],
      milestone: { number: 1, title: 'M1' },
      assignees: [ada],
      locked: false,
      isDraft: true,
      timelineItems: [],
      updatedAt: worldTime(1),
    });
    expect(worldAt(world, worldTime(15)).pullRequests[0]).toMatchObject({ title: 'Second', isDraft: false });
  });

  it('has an item touched when its milestone was made, where nothing tells when it was given', () => {
    const world = aWorld()
      .withMilestone({ createdAt: worldTime(10) })
      .withIssue({ milestone: { number: 1, title: 'Milestone 1' } })
      .build();
    const [before, after] = [worldAt(world, worldTime(9)).issues[0], worldAt(world, worldTime(10)).issues[0]];
    expect(before).toMatchObject({ milestone: null, updatedAt: worldTime(1) });
    expect(after).toMatchObject({ milestone: { number: 1 }, updatedAt: worldTime(10) });
  });

  it('has discussions as far as they had come', () => {
    const comments = [
      aWorldDiscussionComment('DC_1', worldTime(3), [
        aWorldComment('DC_2', worldTime(4)),
        aWorldComment('DC_3', worldTime(14)),
      ]),
      aWorldDiscussionComment('DC_4', worldTime(15)),
    ];
    const answered = { answer: 'DC_1', answerChosenAt: worldTime(16), closedAt: worldTime(17) };
    const world = aWorld()
      .withDiscussion({ ...answered, comments })
      .withDiscussion({ createdAt: worldTime(12) })
      .build();
    expect(worldAt(world, worldTime(10)).discussions).toEqual([
      {
        ...world.discussions?.[0],
        updatedAt: worldTime(4),
        answer: null,
        answerChosenAt: null,
        closedAt: null,
        comments: [{ ...comments[0], replies: [aWorldComment('DC_2', worldTime(4))] }],
      },
    ]);
  });

  it('has changes unmerged, with the commits, reviews and requests of that time', () => {
    const [bo, cy] = [aWorldActor('bo'), aWorldActor('cy')];
    const world = aWorld()
      .withPullRequest({
        state: 'MERGED',
        closedAt: worldTime(20),
        mergedAt: worldTime(20),
        mergedBy: bo,
        mergeCommit: { oid: 'f'.repeat(40) },
        headRefOid: aWorldCommit(12).oid,
        statusCheckRollup: { state: 'SUCCESS' },
        commits: [{ ...aWorldCommit(3), statusCheckRollup: { state: 'FAILURE' } }, aWorldCommit(12)],
        commitsTotal: 2,
        reviewDecision: 'APPROVED',
        reviewRequests: [cy],
        reviews: [
          aWorldReview({ id: 'PRR_1', state: 'CHANGES_REQUESTED', createdAt: worldTime(4) }),
          aWorldReview({ id: 'PRR_2', state: 'APPROVED', createdAt: worldTime(13) }),
        ],
        timelineItems: [
          event('ReviewRequestedEvent', 5, { requestedReviewer: bo }),
          event('ReviewRequestedEvent', 14, { requestedReviewer: cy }),
          event('MergedEvent', 20),
          event('ClosedEvent', 20),
        ],
      })
      .build();
    expect(worldAt(world, worldTime(10)).pullRequests[0]).toMatchObject({
      state: 'OPEN',
      closedAt: null,
      mergedAt: null,
      mergedBy: null,
      mergeCommit: null,
      headRefOid: aWorldCommit(3).oid,
      statusCheckRollup: { state: 'FAILURE' },
      commits: [{ oid: aWorldCommit(3).oid }],
      commitsTotal: 1,
      reviewDecision: 'CHANGES_REQUESTED',
      reviewRequests: [bo],
      reviews: [{ id: 'PRR_1' }],
      updatedAt: worldTime(5),
    });
    const end = worldAt(world, worldTime(30));
    expect(end.pullRequests[0]).toEqual({ ...world.pullRequests[0], updatedAt: worldTime(20) });
  });

  it('gets an old branch when it is merged, not when its commits were made', () => {
    const old = { ...aWorldCommit(2), oid: 'b'.repeat(40), parents: [aWorldCommit(1).oid] };
    const merge = { parents: [aWorldCommit(2).oid, old.oid], committedDate: worldTime(20) };
    const world = aWorld()
      .withCommit({ files: ['a.ts'] })
      .withCommit({ files: ['b.ts'] })
      .with({ governanceFiles: [{ path: 'OLD.md', text: 'x' }] })
      .build();
    const merged: World = {
      ...world,
      commits: [...world.commits, { ...old, files: ['OLD.md'] }, { ...aWorldCommit(3), ...merge }],
    };
    const before = worldAt(merged, worldTime(10));
    expect(before.commits).toEqual(world.commits);
    expect(before.repository.defaultBranchRef.target.oid).toBe(aWorldCommit(2).oid);
    expect(before.governanceFiles).toEqual([]);
    const after = worldAt(merged, worldTime(20));
    expect(after.commits).toEqual(merged.commits);
    expect(after.governanceFiles).toEqual(world.governanceFiles);
  });

  it('is empty before anything was', () => {
    const world = aWorld().withCommit().withIssue().withPullRequest().build();
    const before = worldAt(world, '2020-01-01T00:00:00Z');
    expect([before.commits, before.issues, before.pullRequests]).toEqual([[], [], []]);
    expect(before.repository.defaultBranchRef.target.oid).toBeNull();
  });

  it('has no date that is none', () => {
    expect(() => worldAt(aWorld().build(), 'yesterday')).toThrow('"yesterday": it is no date');
  });
});

function event(__typename: string, day: number, own: Readonly<Record<string, unknown>> = {}): WorldEvent {
  return { __typename, id: `${__typename}_${day}`, createdAt: worldTime(day), actor: null, ...own };
}

function milestone(number: number, createdAt: string): World['milestones'][number] {
  return { number, title: `M${number}`, state: 'OPEN', dueOn: null, createdAt, closedAt: null };
}
