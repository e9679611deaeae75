import { calendar } from '../calendar.ts';
import type { Plant } from '../plant.ts';
import { railwayPeople } from './railway-people.ts';

const [, AGNES] = railwayPeople.independents;
const [, ULLA] = railwayPeople.gabletarn;
const [WANDA] = railwayPeople.vennick;
const MAINTAINERS = [ULLA, WANDA, AGNES];
const { others } = railwayPeople;
const { before } = calendar;

/** 24 open changes, as in signalbox; each had a word of a maintainer every 25 days. */
const OPENED = [
  150, 141, 128, 117, 104, 96, 88, 79, 160, 146, 133, 120, 100, 92, 74, 63, 70, 60, 55, 50, 45, 40, 35, 33,
] as const;

export const timetableQueue: readonly Plant[] = OPENED.map((days, place) => ({
  indicator: 'contributors-waiting',
  key: `in-talk-${days}`,
  listed: false,
  why: `opened ${days} days ago; a maintainer answered ${answered(place)} days ago and the author after that`,
  tell(repository, key) {
    const by = others[place % 9] ?? null;
    const title = `feat: ${VERBS[place % 6]} ${NOUNS[Math.floor(place / 6)]}`;
    const files = [{ path: `src/talk-${place}.ts`, additions: 30, deletions: 4, changeType: 'MODIFIED' }];
    const change = repository.change({ key, by, at: before(days), title, files, area: 'feature' });
    change.checked('SUCCESS');
    for (let ago = answered(place); ago < days; ago += 25) {
      change.comment(MAINTAINERS[place % 3] ?? ULLA, before(ago)).push(by, before(ago - 2));
    }
  },
}));

function answered(place: number): number {
  return 5 + place;
}

const VERBS = ['print', 'search', 'compare', 'colour', 'sort', 'share'];
const NOUNS = ['night trains', 'summer lines', 'old notices', 'two fares'];
