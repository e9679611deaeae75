import type { WorldMilestone } from '../world.ts';
import { calendar } from './calendar.ts';
import type { ChangeStory } from './change-story.ts';
import { nestedPaging } from './nested-paging.ts';
import { people } from './people.ts';
import { type Random, random } from './random.ts';
import { releases } from './releases.ts';
import { repositoryLabels } from './repository-labels.ts';
import { RepositoryStory } from './repository-story.ts';
import { spread } from './spread.ts';
import { type SubjectMatter, subjectMatter } from './subject-matter.ts';
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
const [MIRA, JOSS, ODILE, , SUVI] = people.maintainers;
const CI_CARRIER = people.contributors[0];
const REGULARS = people.some(1, 13);
const NEWCOMERS = people.some(18, 12);

/**
 * The library. People answer within a day and decide within days, but one person makes most reviews, one keeps the
 * CI, and what needs a decision of more than one person stays. A fifth of the items are closed by their own authors.
 */
export function beacon(): RepositoryStory {
  const chance = random(20260731);
  const matter = subjectMatter(MODULES, chance);
  const repository = new RepositoryStory({
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
  usualChanges(repository, matter, chance);
  ciChanges(repository, matter, chance);
  botChanges(repository, matter, chance);
  usualIssues(repository, matter, chance);
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

function usualChanges(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const moments = spread(190, calendar.start + calendar.day, calendar.horizon - calendar.day, chance);
  for (const [place, at] of moments.entries()) {
    const by = authorOf(place, at, chance);
    const { title, files } = matter.anyChange();
    const unfinished = place % 17 === 5;
    const change = repository.change({ by, at, title: unfinished ? `WIP: ${title}` : title, files });
    if (unfinished) change.rename(by, calendar.after(at, 0.04), title);
    if (place % 6 === 2) change.comment(people.ciBot, at + 40_000);
    const version = milestoneAt(at);
    if (version !== null && place % 4 === 2) change.milestone(JOSS, calendar.after(at, 0.03), version);
    if (place % 5 === 3) closeUnanswered(change, chance);
    else settle(change, chance);
  }
}

/** What was being worked towards at a moment, where a milestone was open then. */
function milestoneAt(at: number): string | null {
  const day = calendar.iso(at);
  const open = MILESTONES.find((candidate) => {
    return candidate.createdAt < day && (candidate.closedAt === null || day < candidate.closedAt);
  });
  return open?.title ?? null;
}

/** Newcomers come from the second year on; all others had their first change before. */
function authorOf(place: number, at: number, chance: Random): string | null {
  if (place === 30 || place === 61) return null;
  if (place < REGULARS.length) return REGULARS[place] ?? JOSS;
  if (at > calendar.before(360) && place % 8 === 0)
    return NEWCOMERS[Math.floor(place / 8) % NEWCOMERS.length] ?? JOSS;
  return chance.chance(0.18) ? chance.pick([JOSS, ODILE, SUVI, MIRA]) : chance.pick(REGULARS);
}

/** Four of five CI changes and more are of one person, in both years. */
function ciChanges(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const moments = spread(34, calendar.start + 9 * calendar.day, calendar.before(14), chance);
  for (const [place, at] of moments.entries()) {
    const by = place % 7 === 4 ? (REGULARS[place % 3] ?? JOSS) : CI_CARRIER;
    const change = repository.change({ by, at, ...matter.change('ci') });
    change.review(reviewerOf(change, chance), 'APPROVED', calendar.after(at, chance.between(0.1, 0.8)));
    change.merge(mergerOf(change, chance), calendar.after(at, chance.between(1, 3)));
  }
}

function botChanges(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  for (const [place, at] of spread(
    14,
    calendar.start + 20 * calendar.day,
    calendar.before(9),
    chance,
  ).entries()) {
    const title = `Bump knotlib from 3.${place}.0 to 3.${place + 1}.0`;
    const files = ['package.json', 'package-lock.json'].map((path) => ({
      path,
      additions: 1,
      deletions: 1,
      changeType: 'MODIFIED',
    }));
    repository
      .change({ by: people.dependencyBot, at, title, files })
      .label(people.dependencyBot, at + 5000, 'dependencies')
      .merge(chance.pick([JOSS, ODILE, SUVI]), calendar.after(at, chance.between(0.5, 4)));
  }
  for (const at of spread(5, calendar.before(300), calendar.before(20), chance)) {
    const change = repository.change({ by: people.codingAgent, at, ...matter.change('refactoring') });
    change.review(JOSS, 'APPROVED', calendar.after(at, 0.7)).merge(JOSS, calendar.after(at, 2));
  }
}

function settle(change: ChangeStory, chance: Random): void {
  const { by, at } = change;
  const reviewer = reviewerOf(change, chance);
  const after = (days: number): number => calendar.after(at, days);
  const answered = chance.between(0.05, 0.9);
  const kind = chance.next();
  if (kind > 0.93) {
    change
      .comment(reviewer, after(answered))
      .close(mergerOf(change, chance), after(answered + chance.between(2, 8)));
    return;
  }
  if (chance.chance(0.22)) change.comment(secondReader(change, reviewer, chance), after(answered + 0.02));
  if (kind > 0.55) {
    const first = reviewer === SUVI || kind > 0.85 ? 'COMMENTED' : 'CHANGES_REQUESTED';
    change.review(reviewer, first, after(answered), chance.whole(1, 3));
    if (chance.chance(0.4)) change.answer(by, after(answered + 0.2));
    change.push(by, after(answered + chance.between(0.3, 2)));
  }
  if (reviewer === SUVI) change.comment(reviewer, after(answered + 2.1));
  else
    change.review(reviewer, 'APPROVED', after(kind > 0.55 ? answered + chance.between(2.1, 3.5) : answered));
  change.merge(mergerOf(change, chance), after(answered + chance.between(3.6, 6)));
}

function closeUnanswered(story: ChangeStory | ReturnType<RepositoryStory['issue']>, chance: Random): void {
  story.close(story.by, calendar.after(story.at, chance.between(0.1, 1.6)));
}

/** Two of three first reviews are of one person, who writes few changes herself. */
function reviewerOf(change: ChangeStory, chance: Random): string {
  const luck = chance.next();
  const others = [JOSS, ODILE, SUVI, ...people.some(1, 5)].filter((login) => login !== change.by);
  return change.by !== MIRA && luck < 0.72 ? MIRA : chance.pick(others);
}

function secondReader(change: ChangeStory, reviewer: string, chance: Random): string {
  return chance.pick(
    [JOSS, ODILE, ...people.some(1, 5)].filter((login) => login !== change.by && login !== reviewer),
  );
}

function mergerOf(change: ChangeStory, chance: Random): string {
  return chance.pick([MIRA, MIRA, JOSS, JOSS, ODILE, SUVI].filter((login) => login !== change.by));
}

function usualIssues(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const moments = spread(126, calendar.start + 2 * calendar.day, calendar.horizon - calendar.day, chance);
  for (const [place, at] of moments.entries()) {
    const { title, label } = matter.issue();
    const by = issueAuthor(place, chance);
    const issue = repository.issue({ by, at, title });
    if (place % 3 === 0) issue.label(JOSS, at + 30 * calendar.minute, label);
    if (place % 14 === 1) issue.label(ODILE, at + 50 * calendar.minute, 'good first issue');
    if (place % 5 === 2) {
      closeUnanswered(issue, chance);
      continue;
    }
    const answered = chance.between(0.05, 0.9);
    issue.comment(
      chance.pick([MIRA, JOSS, ODILE, ...REGULARS].filter((login) => login !== by)),
      calendar.after(at, answered),
    );
    if (place < 40 && place % 9 === 4) issue.comment(people.mannequin, calendar.after(at, answered + 1));
    if (place % 4 === 1) issue.comment(by, calendar.after(at, answered + 1.5));
    const lasting = place % 6 === 0;
    if (!lasting) issue.close(chance.pick([MIRA, JOSS, ODILE]), calendar.after(at, chance.between(3, 45)));
  }
}

function issueAuthor(place: number, chance: Random): string | null {
  if (place === 3) return people.mannequin;
  if (place % 40 === 20) return null;
  return chance.pick([...REGULARS, ...NEWCOMERS]);
}
