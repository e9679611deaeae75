import type { RepositoryStory } from '../repository-story.ts';
import { railwayPeople } from './railway-people.ts';
import { tellBreakage } from './tell-breakage.ts';

const [, AGNES] = railwayPeople.independents;
const [ROLF, SIGNE] = railwayPeople.ostrel;
const [TARIK, ULLA] = railwayPeople.gabletarn;
const [WANDA, XAVER] = railwayPeople.vennick;

/** As many breakages as in signalbox, as soon mended, but by four people. */
const BREAKAGES = [
  { days: 330, brokenBy: SIGNE, mendedBy: ULLA, hours: 2 },
  { days: 250, brokenBy: ROLF, mendedBy: XAVER, hours: 3 },
  { days: 170, brokenBy: SIGNE, mendedBy: WANDA, hours: 2 },
  { days: 110, brokenBy: ROLF, mendedBy: AGNES, hours: 1 },
  { days: 86, brokenBy: SIGNE, mendedBy: XAVER, hours: 1 },
  { days: 72, brokenBy: ROLF, mendedBy: WANDA, hours: 3 },
  { days: 57, brokenBy: TARIK, mendedBy: XAVER, hours: 2 },
  { days: 41, brokenBy: SIGNE, mendedBy: WANDA, hours: 5 },
  { days: 22, brokenBy: ROLF, mendedBy: ULLA, hours: 1.5 },
  { days: 5, brokenBy: SIGNE, mendedBy: AGNES, hours: 2 },
] as const;

export function timetableBuilds(repository: RepositoryStory): void {
  for (const breakage of BREAKAGES) tellBreakage(repository, breakage);
}
