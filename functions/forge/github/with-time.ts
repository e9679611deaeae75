import type { Progress } from './ask.ts';
import type { GithubAnswer } from './github-transport.ts';

/** Keeps in the place what GitHub's clock said at the first answer, where ours is ahead of it. */
export function withTime(progress: Progress, { headers: { date } }: Pick<GithubAnswer, 'headers'>): Progress {
  const { place, request } = progress;
  if (date === null || place.began !== undefined) return progress;
  const ahead = Date.parse(request.harvestedAt) > date * 1000;
  const began = ahead ? new Date(date * 1000).toISOString().replace('.000Z', 'Z') : request.harvestedAt;
  return { ...progress, place: { ...place, began } };
}
