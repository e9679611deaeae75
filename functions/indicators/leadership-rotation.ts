import { daysBefore } from '../measure/days.ts';
import type { Indicator } from '../measure/indicator.ts';
import { maintainersOf } from '../measure/maintainers.ts';
import { type Keys, keysOf, mergeKeys } from '../measure/people-keys.ts';
import { noMaintainers } from '../measure/queue.ts';

interface Leaders {
  readonly now: Keys;
  /** A year before. */
  readonly before: Keys;
}

export const leadershipRotation: Indicator<'changes', Leaders> = {
  id: 'leadership-rotation',
  title: 'Who came to lead, and who stopped',
  answers: ['documented-governance'],
  why: 'Leadership that nobody enters ends with those who have it.',
  definition:
    "People who maintain and did not a year before, and people who did and no longer do. Who maintains in a year merged somebody else's change in it, or approved one or asked for changes as owner or collaborator; where a bot merges, the newest standing approval counts.",
  needs: ['changes'],
  unit: 'count',
  worse: 'lower',
  thresholds: null,
  of: 'maintainers of a year before',
  minimum: 1,
  undated: 'roles of reviewers and the dismissals of reviews',
  count: ({ changes }, t) => {
    const maintainers = maintainersOf(changes);
    const now = keysOf(changes.people, maintainers.allAt(t));
    const before = keysOf(changes.people, maintainers.allAt(daysBefore(t, 365)));
    // A repository whose maintainers have all stopped is still told of: in a project they may be elsewhere.
    return now.length + before.length === 0 ? noMaintainers : { now, before };
  },
  merge: (a, b) => ({ now: mergeKeys(a.now, b.now), before: mergeKeys(a.before, b.before) }),
  measure: ({ now, before }) => {
    const came = now.filter((key) => !before.includes(key)).length;
    const stopped = before.filter((key) => !now.includes(key)).length;
    return {
      // Where nobody is known to have maintained before, everybody would have come.
      value: before.length === 0 ? null : came + stopped,
      over: null,
      n: before.length,
      part: null,
      says: `${came === 0 ? 'nobody' : came} became able to merge and ${stopped === 0 ? 'nobody' : stopped} stopped, in 12 months`,
      context: [`Maintainers: ${before.length} a year ago, ${now.length} now.`],
      ...(now.length === 0 && { unavailable: noMaintainers.reason }),
    };
  },
  // A change of leaders has nothing to open but the leaders.
  evidence: () => [],
  forAnyone: null,
  asks: () => ({
    maintainer: {
      text: 'Invite one person who reviews well to maintain, and write down how others get there.',
      count: 1,
    },
    anyone: {
      text: 'Ask what it takes to become a maintainer here; where nothing says it, propose a page.',
      count: 1,
    },
    employer: { text: 'Name one of your people who could take a turn at maintaining here.', count: 1 },
  }),
};
