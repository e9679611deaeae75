import type { World } from '../world.ts';
import { robots } from './robots.ts';

/** Everybody who appears in the rows, by login. */
export function peopleIn(world: World): World['people'] {
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
