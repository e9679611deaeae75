import { combDocsIssues } from './apiary/comb-docs-issues.ts';
import { combRemovals } from './apiary/comb-removals.ts';
import { hiveDocsIssues } from './apiary/hive-docs-issues.ts';
import { hiveRemovals } from './apiary/hive-removals.ts';
import { contributorsWaiting } from './contributors-waiting.ts';
import type { Plant } from './plant.ts';
import type { PlantedItem } from './planted-item.ts';
import { type Sighting, sightings } from './planted-sightings.ts';
import { signalboxParked } from './railway/signalbox-parked.ts';
import { signalboxPlans } from './railway/signalbox-plans.ts';
import { signalboxQueue } from './railway/signalbox-queue.ts';
import { timetableQueue } from './railway/timetable-queue.ts';
import {
  BEACON,
  CHARTS,
  COMB,
  FOGHORN,
  HIVE,
  SIGNALBOX,
  SMOKER,
  TIMETABLE,
  WAX,
} from './repository-names.ts';
import { tellCommunity } from './tell-community.ts';
import { waitingDecisions } from './waiting-decisions.ts';

/** What an indicator must say of a whole repository. */
export interface RepositoryExpectation {
  readonly indicator: string;
  readonly repository: string;
  readonly expect: 'neglected' | 'fine';
  readonly why: string;
}

/**
 * Whether an indicator lists an item. Of an indicator named here, no other item in any repository is listed. What was
 * moved to a later milestone (`moved-items`) is told beside `slipping-milestones`.
 */
export interface ItemExpectation {
  readonly indicator: string;
  readonly repository: string;
  readonly number: number;
  readonly listed: boolean;
  readonly why: string;
}

const told = tellCommunity();

/** The tables of `docs/made-up-community.md`. Numbers are asked of the maker, so that they cannot go stale. */
export const planted: {
  readonly repositories: readonly RepositoryExpectation[];
  readonly items: readonly ItemExpectation[];
  /** Discussions that `waiting-decisions` lists, or not. */
  readonly discussions: readonly ItemExpectation[];
} = {
  repositories: [
    {
      indicator: 'time-to-first-response',
      repository: FOGHORN,
      expect: 'neglected',
      why: 'people answer after 8 to 12 days or not at all; a bot comments at once',
    },
    {
      indicator: 'time-to-first-response',
      repository: BEACON,
      expect: 'fine',
      why: 'people answer within a day; a fifth is closed by its authors, unanswered',
    },
    {
      indicator: 'time-to-decision',
      repository: FOGHORN,
      expect: 'neglected',
      why: 'decided 50 to 80 days after opening, the newest not yet',
    },
    {
      indicator: 'time-to-decision',
      repository: CHARTS,
      expect: 'fine',
      why: 'decided 2 to 5 days after 60 to 90 days as drafts',
    },
    {
      indicator: 'review-load',
      repository: BEACON,
      expect: 'neglected',
      why: 'one person makes over half of the reviews',
    },
    {
      indicator: 'review-load',
      repository: CHARTS,
      expect: 'fine',
      why: 'one person writes over half of the remarks, but under a third of the reviews',
    },
    {
      indicator: 'newcomers-left-waiting',
      repository: FOGHORN,
      expect: 'neglected',
      why: '8 of 14 newcomers heard no person within 7 days',
    },
    {
      indicator: 'newcomers-left-waiting',
      repository: CHARTS,
      expect: 'fine',
      why: '12 newcomers heard a plain comment on the third day; only others wait',
    },
    {
      indicator: 'ci-carriers',
      repository: BEACON,
      expect: 'neglected',
      why: 'one person wrote over 80 % of the CI changes',
    },
    {
      indicator: 'ci-carriers',
      repository: FOGHORN,
      expect: 'fine',
      why: 'five people share the CI changes; one of them raises versions every week',
    },
    {
      indicator: 'newcomers-left-waiting',
      repository: SMOKER,
      expect: 'neglected',
      why: '9 of 12 newcomers heard no person within 7 days',
    },
    {
      indicator: 'newcomers-left-waiting',
      repository: WAX,
      expect: 'fine',
      why: '12 newcomers, as often, heard a person within 2 days; they are merged without a word as well',
    },
    {
      indicator: 'review-load',
      repository: SIGNALBOX,
      expect: 'neglected',
      why: 'one person makes 10 of 16 reviews',
    },
    {
      indicator: 'review-load',
      repository: TIMETABLE,
      expect: 'fine',
      why: 'one account merges everything, but three approve and nine more read',
    },
    {
      indicator: 'ci-carriers',
      repository: SIGNALBOX,
      expect: 'neglected',
      why: 'one person pushed 12 of 14 repairs of CI, without a change',
    },
    {
      indicator: 'ci-carriers',
      repository: TIMETABLE,
      expect: 'fine',
      why: 'as many repairs were pushed without a change, by four people',
    },
    {
      indicator: 'time-to-first-response',
      repository: SIGNALBOX,
      expect: 'neglected',
      why: 'whoever opens a change waits for weeks; issues are answered within days',
    },
    {
      indicator: 'time-to-first-response',
      repository: TIMETABLE,
      expect: 'fine',
      why: 'as many changes are open, but a person answers within a day or two',
    },
    {
      indicator: 'time-to-decision',
      repository: SIGNALBOX,
      expect: 'neglected',
      why: 'two a month are decided, after 20 days, and the others not',
    },
    {
      indicator: 'time-to-decision',
      repository: TIMETABLE,
      expect: 'fine',
      why: 'decided after 4 days; the 24 that are still talked about do not hide that',
    },
  ],
  items: [
    ...numbered('waiting-decisions', BEACON, waitingDecisions),
    ...numbered('contributors-waiting', FOGHORN, contributorsWaiting),
    ...plants(HIVE, hiveDocsIssues),
    ...plants(COMB, combDocsIssues),
    ...plants(HIVE, hiveRemovals),
    ...plants(COMB, combRemovals),
    ...plants(SMOKER, sightings.smoker),
    ...plants(WAX, sightings.wax),
    ...plants(COMB, sightings.comb),
    ...plants(SIGNALBOX, signalboxQueue),
    ...plants(TIMETABLE, timetableQueue),
    ...plants(SIGNALBOX, signalboxParked),
    ...plants(TIMETABLE, sightings.timetable),
    ...plants(SIGNALBOX, signalboxPlans),
  ],
  discussions: [...plants(HIVE, sightings.hiveDiscussions), ...plants(COMB, sightings.combDiscussions)],
};

function numbered(
  indicator: string,
  repository: string,
  items: readonly Pick<PlantedItem, 'key' | 'listed' | 'why'>[],
): readonly ItemExpectation[] {
  return items.map(({ key, listed, why }) => ({
    indicator,
    repository,
    number: numberOf(repository, key),
    listed,
    why,
  }));
}

function plants(repository: string, items: readonly (Plant | Sighting)[]): readonly ItemExpectation[] {
  return items.flatMap((item) => numbered(item.indicator, repository, [item]));
}

function numberOf(repository: string, key: string): number {
  const number = told.find(({ world }) => world.repository.nameWithOwner === repository)?.numbers.get(key);
  if (number === undefined) throw new Error(`Planted but not made: ${key}`);
  return number;
}
