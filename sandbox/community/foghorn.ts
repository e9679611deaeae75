import { authorInTurn } from './author-in-turn.ts';
import { calendar } from './calendar.ts';
import type { ChangeStory } from './change-story.ts';
import { contributorsWaiting } from './contributors-waiting.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { type Random, random } from './random.ts';
import { releases } from './releases.ts';
import { repositoryLabels } from './repository-labels.ts';
import { RepositoryStory } from './repository-story.ts';
import { spread } from './spread.ts';
import { type SubjectMatter, subjectMatter } from './subject-matter.ts';

const MODULES = [
  'horn',
  'signal player',
  'link',
  'status line',
  'wind gauge',
  'microphone',
  'pressure tank',
  'alarm list',
  'remote',
  'volume curve',
];
const [, JOSS, , BRAM, SUVI, RAFE] = people.maintainers;
const MAINTAINERS: readonly string[] = [JOSS, BRAM, SUVI, RAFE];
const REGULARS = people.some(6, 12);
/** Fourteen have their first change here in the last year; four of them are planted as `contributors-waiting`. */
const NEWCOMERS = people.some(22, 9).concat(people.some(35, 1));

/**
 * The client. It used to be answered soon; since winter people answer after one to two weeks or not at all, and decide
 * after two months. A bot comments on everything within a minute, so that it does not show in any count of comments.
 */
export function foghorn(): RepositoryStory {
  const chance = random(20260731 + 1);
  const matter = subjectMatter(MODULES, chance);
  const repository = new RepositoryStory({
    organisation: organisations.harbourLights,
    name: 'foghorn',
    description: 'Sounds the horns that beacon lights go with: a client for harbours',
    databaseId: 731002,
    stargazerCount: 655,
    forkCount: 81,
    collaborators: [JOSS, BRAM],
    mergeCommitEvery: 1,
    labels: repositoryLabels,
    milestones: [],
  });
  for (const item of contributorsWaiting) item.tell(repository, matter, item.key);
  usualChanges(repository, matter, chance);
  ciChanges(repository, matter, chance);
  handMadeBumps(repository, chance);
  newcomers(repository, matter, chance);
  usualIssues(repository, matter, chance);
  for (const story of [...repository.changes, ...repository.issues]) {
    story.comments.unshift({ by: people.ciBot, at: story.at + chance.whole(15, 50) * 1000 });
  }
  releases(repository, BRAM, ['0.7.0', '0.8.0', '0.9.0'], calendar.start + 80 * calendar.day, 190);
  return repository;
}

interface Pace {
  readonly answer: readonly [number, number];
  readonly decide: readonly [number, number];
}

/** In days; how the last winter went. */
function paceAt(moment: number): Pace {
  if (moment < Date.UTC(2025, 10, 1)) return { answer: [0.3, 2], decide: [4, 12] };
  if (moment < Date.UTC(2026, 0, 1)) return { answer: [2, 4], decide: [10, 25] };
  if (moment < Date.UTC(2026, 1, 1)) return { answer: [4, 6.5], decide: [25, 45] };
  return { answer: [8.2, 11.8], decide: [51, 79] };
}

function usualChanges(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const early = spread(44, calendar.start + calendar.day, calendar.before(372), chance);
  const late = spread(28, calendar.before(364), calendar.before(3), chance);
  for (const [place, at] of [...early, ...late].entries()) {
    const by = authorInTurn([JOSS, BRAM, SUVI, RAFE, ...REGULARS], 2, place, chance);
    const change = repository.change({ by, at, ...matter.anyChange() });
    if (place % 2 === 0) change.label(BRAM, at + 45 * calendar.minute, 'enhancement');
    settle(change, chance);
  }
}

/** Real work on the CI, about evenly of five people in either year. */
function ciChanges(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const carriers = [SUVI, ...REGULARS.slice(0, 4)];
  const early = spread(12, calendar.before(700), calendar.before(385), chance);
  const late = spread(13, calendar.before(355), calendar.before(92), chance);
  for (const [place, at] of [...early, ...late].entries()) {
    const by = carriers[place % carriers.length] ?? SUVI;
    settle(repository.change({ by, at, ...matter.change('ci') }), chance);
  }
}

const ACTIONS = ['checkout', 'setup-node', 'cache', 'upload-artifact', 'download-artifact', 'labeler'];

/**
 * Every week one person merges a change of her own that raises an action of the workflows. They are told from the merge
 * backwards, so that the weeks stay regular while the changes get older and older.
 */
function handMadeBumps(repository: RepositoryStory, chance: Random): void {
  for (let week = 0; week < 63; week++) {
    const merged = calendar.before(367 - week * 7 - chance.between(0, 0.5));
    const at = calendar.after(merged, -daysOpenBefore(merged));
    if (at > calendar.before(3)) return;
    const action = ACTIONS[week % ACTIONS.length];
    const turn = Math.floor(week / ACTIONS.length);
    const versions = turn === 0 ? 'from 4 to 5' : `from 5.0.${turn - 1} to 5.0.${turn}`;
    const files = ['test', 'nightly'].map((name) => ({
      path: `.github/workflows/${name}.yml`,
      additions: 1,
      deletions: 1,
      changeType: 'MODIFIED',
    }));
    const title = `Bump actions/${action} ${versions}`;
    const change = repository.change({ by: SUVI, at, title, files });
    if (week % 5 < 3) answer(change, chance);
    change.merge(SUVI, merged);
  }
}

/** How many days a change that was merged at a moment had been open; longer and longer since November. */
function daysOpenBefore(merged: number): number {
  const winter = (merged - Date.UTC(2025, 10, 10)) / calendar.day;
  if (winter < 0) return 11;
  return winter < 128 ? 11 + winter * 0.28 : Math.min(78, 52 + (winter - 128) * 0.17);
}

/** Six were answered in time, before the winter; four waited over a week, the four planted ones wait still. */
function newcomers(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const daysAgo = [352, 321, 296, 268, 243, 219, 172, 158, 139, 121];
  for (const [place, days] of daysAgo.entries()) {
    const change = repository.change({
      by: NEWCOMERS[place] ?? '',
      at: calendar.before(days),
      ...matter.anyChange(),
    });
    if (place % 2 === 0) change.label(BRAM, calendar.after(change.at, 0.3), 'enhancement');
    settle(change, chance);
  }
}

/** Nobody approves long before the merge here; a standing approval would be a decision that waits. */
function settle(change: ChangeStory, chance: Random): void {
  const { by, at } = change;
  const { answer: answerDays, decide } = paceAt(at);
  const decided = calendar.after(at, chance.between(...decide));
  const answered = calendar.after(at, chance.between(...answerDays));
  const reader = chance.pick([JOSS, BRAM].filter((login) => login !== by));
  if (at < calendar.before(28)) {
    change.review(reader, 'COMMENTED', answered, chance.whole(0, 2));
    if (chance.chance(answerDays[0] > 8 ? 0.2 : 0.6))
      change.push(by, calendar.after(answered, chance.between(0.3, 1.5)));
    if (calendar.before(0) - at > 28 * calendar.day) keepAlive(change, reader, decided, chance);
  }
  if (chance.chance(0.1)) {
    change.close(chance.pick(MAINTAINERS.filter((login) => login !== by)), decided);
    return;
  }
  if (chance.chance(0.5)) change.review(reader, 'APPROVED', decided - 3 * calendar.hour);
  change.merge(chance.pick(MAINTAINERS.filter((login) => login !== by)), decided);
}

/** What is still open was looked at in the last two weeks, so that only the planted changes are left alone. */
function keepAlive(change: ChangeStory, reader: string, decided: number, chance: Random): void {
  if (decided >= calendar.horizon) change.comment(reader, calendar.before(chance.between(3, 13)));
}

function answer(change: ChangeStory, chance: Random): void {
  const after = calendar.after(change.at, chance.between(...paceAt(change.at).answer));
  change.comment(chance.pick([JOSS, BRAM, ...REGULARS].filter((login) => login !== change.by)), after);
}

function usualIssues(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const moments = spread(90, calendar.start + 2 * calendar.day, calendar.before(4), chance);
  for (const [place, at] of moments.entries()) {
    const { title, label } = matter.issue();
    const by = place % 30 === 17 ? null : chance.pick([...REGULARS, ...NEWCOMERS]);
    const issue = repository.issue({ by, at, title });
    if (place % 2 === 0) issue.label(BRAM, calendar.after(at, 0.2), label);
    const pace = paceAt(at);
    if (pace.answer[0] > 8 && place % 2 === 1) continue;
    const answered = calendar.after(at, chance.between(...pace.answer));
    issue.comment(chance.pick([JOSS, BRAM, RAFE, ...REGULARS].filter((login) => login !== by)), answered);
    if (place % 5 !== 0)
      issue.close(chance.pick([JOSS, BRAM]), calendar.after(at, pace.decide[1] + chance.between(0, 20)));
  }
}
