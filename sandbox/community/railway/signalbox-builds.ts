import type { RepositoryStory } from '../repository-story.ts';
import { railwayPeople } from './railway-people.ts';
import { tellBreakage } from './tell-breakage.ts';

const [ROLF, SIGNE] = railwayPeople.ostrel;
const [TARIK] = railwayPeople.gabletarn;
const [WANDA, XAVER] = railwayPeople.vennick;
const [ZENO] = railwayPeople.independents;

/** Six breakages in the last 90 days; five were mended by one person, within hours and without a word. */
const BREAKAGES = [
  { days: 350, brokenBy: SIGNE, mendedBy: XAVER, hours: 2 },
  { days: 312, brokenBy: ROLF, mendedBy: XAVER, hours: 3 },
  { days: 276, brokenBy: SIGNE, mendedBy: ZENO, hours: 20 },
  { days: 240, brokenBy: TARIK, mendedBy: XAVER, hours: 1 },
  { days: 204, brokenBy: SIGNE, mendedBy: XAVER, hours: 2 },
  { days: 168, brokenBy: ROLF, mendedBy: XAVER, hours: 2 },
  { days: 132, brokenBy: SIGNE, mendedBy: XAVER, hours: 4 },
  { days: 101, brokenBy: ROLF, mendedBy: XAVER, hours: 1 },
  { days: 85, brokenBy: SIGNE, mendedBy: XAVER, hours: 1 },
  { days: 71, brokenBy: ROLF, mendedBy: XAVER, hours: 3 },
  { days: 58, brokenBy: TARIK, mendedBy: XAVER, hours: 2 },
  { days: 40, brokenBy: SIGNE, mendedBy: WANDA, hours: 5 },
  { days: 23, brokenBy: ROLF, mendedBy: XAVER, hours: 1.5 },
  { days: 6, brokenBy: SIGNE, mendedBy: XAVER, hours: 2 },
] as const;

export function signalboxBuilds(repository: RepositoryStory): void {
  for (const breakage of BREAKAGES) tellBreakage(repository, breakage);
}
