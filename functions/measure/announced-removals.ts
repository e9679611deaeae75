import type { ReleaseRow } from '../model/snapshot.ts';
import { type Promises, promisesIn } from './promises.ts';

/** Whether an announcement speaks of what is to come; `Removed in 1.5` tells what is done. */
const TO_COME =
  /\b((will|shall|to|going to) (be (removed|dropped|deleted|gone|discontinued)|go away|disappear)|goes away|removal|end[- ]of[- ]life|eol|sunset)\b/i;
const NUMBER = /(?<![\w/])#(\d{1,9})\b/g;

/** What the notes of releases that were out at `t` promise to remove, by the number of the item. */
export function announcedRemovals(releases: readonly ReleaseRow[], t: number): ReadonlyMap<number, Promises> {
  const announced = new Map<number, Promises>();
  for (const { publishedAt, announcements } of releases) {
    if (publishedAt === null || Date.parse(publishedAt) > t) continue;
    for (const text of announcements.filter((each) => TO_COME.test(each))) {
      const { versions, days } = promisesIn(text);
      for (const [, number] of text.matchAll(NUMBER)) {
        const known = announced.get(Number(number));
        announced.set(Number(number), {
          versions: [...(known?.versions ?? []), ...versions],
          days: [...(known?.days ?? []), ...days],
        });
      }
    }
  }
  return announced;
}
