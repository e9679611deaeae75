import { contributorsWaiting } from './contributors-waiting.ts';
import type { PlantedItem } from './planted-item.ts';
import { tellCommunity } from './tell-community.ts';
import { waitingDecisions } from './waiting-decisions.ts';

/** What an indicator must say of a whole repository. */
export interface RepositoryExpectation {
  readonly indicator: string;
  readonly repository: string;
  readonly expect: 'neglected' | 'fine';
  readonly why: string;
}

/** Whether an indicator lists an item. Of an indicator named here, no other item in any repository is listed. */
export interface ItemExpectation {
  readonly indicator: string;
  readonly repository: string;
  readonly number: number;
  readonly listed: boolean;
  readonly why: string;
}

const BEACON = 'harbour-lights/beacon';
const FOGHORN = 'harbour-lights/foghorn';
const CHARTS = 'harbour-lights/charts';

/** The tables of `docs/made-up-community.md`. Numbers are asked of the maker, so that they cannot go stale. */
export const planted: {
  readonly repositories: readonly RepositoryExpectation[];
  readonly items: readonly ItemExpectation[];
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
  ],
  items: [
    ...numbered('waiting-decisions', BEACON, waitingDecisions),
    ...numbered('contributors-waiting', FOGHORN, contributorsWaiting),
  ],
};

function numbered(
  indicator: string,
  repository: string,
  items: readonly PlantedItem[],
): readonly ItemExpectation[] {
  const told = tellCommunity().find(({ world }) => world.repository.nameWithOwner === repository);
  return items.map(({ key, listed, why }) => {
    const number = told?.numbers.get(key);
    if (number === undefined) throw new Error(`Planted but not made: ${key}`);
    return { indicator, repository, number, listed, why };
  });
}
