import type { World, WorldActor, WorldEvent } from '../../sandbox/world.ts';
import { aWorld, aWorldActor, aWorldComment, aWorldCommit, aWorldReview, worldTime } from './world.ts';

/** Of every list more than one page brings, and of the longest more than a continuation brings. */
export const LONG = {
  repositoryLabels: 130,
  commits: 230,
  pathCommits: 115,
  labels: 45,
  assignees: 25,
  files: 260,
  changeCommits: 60,
  comments: 170,
  events: 60,
  threads: 40,
  commentsOfAThread: 130,
  otherItems: 30,
} as const;

/** `harbour/long`: one issue and one change with everything, and 30 small items of each kind. */
export function aLongWorld(): World {
  const labels = times(LONG.labels, (n) => `label-${n}`);
  const assignees = times(LONG.assignees, (n) => aWorldActor(`person-${n}`));
  const comments = times(LONG.comments, (n) => aWorldComment(`IC_${n}`, worldTime(n + 2)));
  const timelineItems = times(LONG.events, (n) => labeled(n));
  let world = aWorld('harbour/long')
    .with({
      labels: [...new Set([...labels, ...times(LONG.repositoryLabels, (n) => `label-${n}`)])].map((name) => ({
        name,
        description: null,
        color: 'ffffff',
      })),
    })
    .withIssue({
      labels,
      assignees,
      comments,
      timelineItems: timelineItems.map((event) => ({ ...event, id: `I${event.id}` })),
    })
    .withPullRequest({
      labels,
      assignees,
      comments: comments.map((comment) => ({ ...comment, id: `P${comment.id}` })),
      timelineItems,
      files: times(LONG.files, (n) => ({
        path: `src/${n}.ts`,
        additions: n,
        deletions: 0,
        changeType: 'ADDED',
      })),
      changedFiles: LONG.files,
      commits: times(LONG.changeCommits, (n) => ({ ...aWorldCommit(n + 1), oid: `${n}`.padStart(40, 'c') })),
      reviews: [aWorldReview({ id: 'PRR_1', comments: threads() })],
    });
  for (let n = 0; n < LONG.otherItems; n += 1) world = world.withIssue().withPullRequest();
  for (let n = 0; n < LONG.commits; n += 1)
    world = world.withCommit({ files: n < LONG.pathCommits ? ['.github/workflows/a.yml'] : ['a.ts'] });
  return world.build();
}

function threads() {
  const roots = times(LONG.threads, (n) => aThreadComment(`RC_${n}`, null, n));
  const answers = times(LONG.commentsOfAThread - 1, (n) => aThreadComment(`RA_${n}`, 'RC_0', n + 1));
  return [...roots, ...answers];
}

function aThreadComment(id: string, replyTo: string | null, day: number) {
  const author: WorldActor = aWorldActor('bo');
  return { id, author, path: 'src/0.ts', createdAt: worldTime(day + 1), replyTo };
}

function labeled(n: number): WorldEvent {
  const __typename = n % 2 === 0 ? 'LabeledEvent' : 'UnlabeledEvent';
  return {
    id: `E_${n}`,
    __typename,
    createdAt: worldTime(n + 2),
    actor: aWorldActor('mo'),
    label: { name: 'x' },
  };
}

function times<Made>(count: number, make: (n: number) => Made): Made[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
