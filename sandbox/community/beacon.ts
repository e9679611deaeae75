import type { WorldMilestone } from '../world.ts';
import { beaconChanges } from './beacon-changes.ts';
import { beaconIssues } from './beacon-issues.ts';
import { calendar } from './calendar.ts';
import { nestedPaging } from './nested-paging.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { random } from './random.ts';
import { releases } from './releases.ts';
import { repositoryLabels } from './repository-labels.ts';
import { RepositoryStory } from './repository-story.ts';
import { subjectMatter } from './subject-matter.ts';
import { waitingDecisions } from './waiting-decisions.ts';

const MODULES = [
  'lamp',
  'fresnel lens',
  'rotation',
  'dimmer',
  'timer',
  'palette',
  'sector table',
  'battery',
  'photocell',
  'schedule',
];
const [MIRA, JOSS, ODILE] = people.maintainers;

/**
 * The library. People answer within a day and decide within days, but one person makes most reviews, one keeps the
 * CI, and what needs a decision of more than one person stays. A fifth of the items are closed by their own authors.
 */
export function beacon(): RepositoryStory {
  const chance = random(20260731);
  const matter = subjectMatter(MODULES, chance);
  const repository = new RepositoryStory({
    organisation: organisations.harbourLights,
    name: 'beacon',
    description: 'Lights a harbour: lamps, sectors and characters as a library',
    databaseId: 731001,
    stargazerCount: 1840,
    forkCount: 212,
    collaborators: [MIRA, JOSS, ODILE],
    mergeCommitEvery: 4,
    labels: repositoryLabels,
    milestones: MILESTONES,
  });
  for (const item of waitingDecisions) item.tell(repository, matter, item.key);
  nestedPaging(repository);
  beaconChanges(repository, matter, chance);
  beaconIssues(repository, matter, chance);
  releases(repository, MIRA, ['1.1.0', '1.2.0', '1.3.0', '1.3.1'], calendar.start + 60 * calendar.day, 170);
  return repository;
}

const MILESTONES: readonly WorldMilestone[] = [
  milestone(1, '1.2', '2025-03-15', '2025-03-18'),
  milestone(2, '1.3', '2025-08-15', '2025-09-04'),
  milestone(3, '1.4', '2026-09-15', null),
];

function milestone(number: number, title: string, due: string, closed: string | null): WorldMilestone {
  return {
    number,
    title,
    state: closed === null ? 'OPEN' : 'CLOSED',
    dueOn: `${due}T07:00:00Z`,
    createdAt: calendar.iso(calendar.after(Date.parse(due), -150)),
    closedAt: closed === null ? null : `${closed}T10:00:00Z`,
  };
}
