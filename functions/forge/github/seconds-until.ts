import type { LimitHeaders } from './github-transport.ts';

/** How long it is until GitHub's instant `reset` (seconds since 1970). GitHub's clock counts: ours may be wrong by days. */
export function secondsUntil(reset: number, { date }: Pick<LimitHeaders, 'date'>, now: Date): number {
  return reset - (date ?? now.getTime() / 1000);
}
