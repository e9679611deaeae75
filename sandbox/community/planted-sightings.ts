import type { Plant } from './plant.ts';

/** A planted item whose story is told with others. */
export type Sighting = Pick<Plant, 'indicator' | 'key' | 'listed' | 'why'>;

const taken = [
  sighting('first-issues-available', 'first-assigned', false, 'somebody is assigned'),
  sighting('first-issues-available', 'first-linked', false, 'an open change closes it'),
  sighting('first-issues-available', 'first-forgotten', false, 'no person acted for 229 days; a machine did'),
  sighting('first-issues-available', 'first-closed', false, 'closed'),
];

export const sightings = {
  smoker: taken,
  wax: [
    ...taken,
    sighting('first-issues-available', 'first-free', true, 'nobody works on it; a person spoke 89 days ago'),
    sighting('first-issues-available', 'first-free-again', true, 'its assignee was taken off a month ago'),
  ],
  comb: [1, 2, 3, 4].map((place) =>
    sighting(
      'planned-upkeep',
      `planned-${place}`,
      true,
      'upkeep in the open milestone 3.0, which has a date',
    ),
  ),
  timetable: [
    sighting('close-or-park', 'asleep-but-closed', false, 'nobody touched it for a year, but it is closed'),
  ],
  hiveDiscussions: [
    sighting(
      'waiting-decisions',
      'proposal-left',
      true,
      'a proposal; a maintainer left 138 days ago, contributors still talk',
    ),
    ...[300, 170, 90, 48].map((days) =>
      sighting(
        'waiting-decisions',
        `question-${days}`,
        false,
        'a question without an answer asks for no decision',
      ),
    ),
  ],
  combDiscussions: [
    sighting('waiting-decisions', 'proposal-alive', false, 'a proposal, but a maintainer spoke six days ago'),
    ...[300, 170, 90, 48].map((days) =>
      sighting('waiting-decisions', `answer-${days}`, false, 'a question with an answer'),
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Sighting[]>>;

function sighting(indicator: string, key: string, listed: boolean, why: string): Sighting {
  return { indicator, key, listed, why };
}
