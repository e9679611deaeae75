import { authorInTurn } from './author-in-turn.ts';
import { calendar } from './calendar.ts';
import type { ChangeStory } from './change-story.ts';
import { people } from './people.ts';
import type { Random } from './random.ts';
import type { RepositoryStory } from './repository-story.ts';
import { spread } from './spread.ts';
import type { SubjectMatter } from './subject-matter.ts';

const [MIRA, JOSS, ODILE, , SUVI] = people.maintainers;
const CI_CARRIER = people.contributors[0];
const REGULARS = people.some(1, 13);
const NEWCOMERS = people.some(18, 12);

/** What goes well in beacon, and who carries it. A fifth of the changes is closed by their own authors. */
export function beaconChanges(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  usualChanges(repository, matter, chance);
  ciChanges(repository, matter, chance);
  botChanges(repository, matter, chance);
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
    const version = milestoneAt(repository, at);
    if (version !== null && place % 4 === 2) change.milestone(JOSS, calendar.after(at, 0.03), version);
    if (place % 5 === 3) change.close(by, calendar.after(at, chance.between(0.1, 1.6)));
    else settle(change, place - Math.floor((place + 1) / 5), chance);
  }
}

/** What was being worked towards at a moment, where a milestone was open then. */
function milestoneAt(repository: RepositoryStory, at: number): string | null {
  const day = calendar.iso(at);
  const open = repository.plan.milestones.find((candidate) => {
    return candidate.createdAt < day && (candidate.closedAt === null || day < candidate.closedAt);
  });
  return open?.title ?? null;
}

/** The regulars arrive one after the other in the first year, newcomers from the second on; these never give up. */
function authorOf(place: number, at: number, chance: Random): string | null {
  if (place === 31 || place === 61) return null;
  const turn = [0, 7].indexOf(place % 15);
  if (at > calendar.before(360) && turn >= 0) {
    return NEWCOMERS[(Math.floor(place / 15) * 2 + turn) % NEWCOMERS.length] ?? JOSS;
  }
  return authorInTurn([JOSS, ODILE, MIRA, SUVI, ...REGULARS], 5, place, chance);
}

/** Four of five CI changes and more are of one person, in both years. */
function ciChanges(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const moments = spread(34, calendar.start + 9 * calendar.day, calendar.before(14), chance);
  for (const [place, at] of moments.entries()) {
    const by = place % 7 === 4 ? (REGULARS[place % 3] ?? JOSS) : CI_CARRIER;
    const change = repository.change({ by, at, ...matter.change('ci') });
    const reviewer = reviewerOf(change, place, chance);
    const answered = calendar.after(at, chance.between(0.1, 0.8));
    if (reviewer === SUVI) change.comment(reviewer, answered);
    else change.review(reviewer, 'APPROVED', answered);
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

/** Answered within a day, decided within a week, now and then after a round of requested changes. */
function settle(change: ChangeStory, turn: number, chance: Random): void {
  const { by, at } = change;
  const reviewer = reviewerOf(change, turn, chance);
  const after = (days: number): number => calendar.after(at, days);
  const answered = chance.between(0.05, 0.9);
  const kind = chance.next();
  if (kind > 0.93) {
    change
      .comment(reviewer, after(answered))
      .close(mergerOf(change, chance), after(answered + chance.between(2, 8)));
    return;
  }
  if (turn % 5 === 1) change.comment(secondReader(change, reviewer, chance), after(answered + 0.02));
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

/** Three of four first reviews are of one person; counted and not diced, so that no quarter of a year differs. */
function reviewerOf(change: ChangeStory, turn: number, chance: Random): string {
  const others = [JOSS, ODILE, SUVI, ...people.some(1, 5)].filter((login) => login !== change.by);
  return change.by !== MIRA && turn % 4 !== 3 ? MIRA : chance.pick(others);
}

function secondReader(change: ChangeStory, reviewer: string, chance: Random): string {
  return chance.pick(
    [JOSS, ODILE, ...people.some(1, 5)].filter((login) => login !== change.by && login !== reviewer),
  );
}

function mergerOf(change: ChangeStory, chance: Random): string {
  return chance.pick([MIRA, MIRA, JOSS, JOSS, ODILE, SUVI].filter((login) => login !== change.by));
}
