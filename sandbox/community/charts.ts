import { authorInTurn } from './author-in-turn.ts';
import { calendar } from './calendar.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { type Random, random } from './random.ts';
import { releases } from './releases.ts';
import { repositoryLabels } from './repository-labels.ts';
import { RepositoryStory } from './repository-story.ts';
import { spread } from './spread.ts';
import { type SubjectMatter, subjectMatter } from './subject-matter.ts';

const MODULES = [
  'chart reader',
  'tile cache',
  'legend',
  'depth table',
  'route planner',
  'symbol set',
  'export',
  'projection',
  'search',
  'prompt',
];
const [, , ODILE, BRAM, , RAFE] = people.maintainers;
const REGULARS = people.some(12, 10);
const REVIEWERS: readonly string[] = [ODILE, BRAM, ...REGULARS.slice(0, 4)];
const NEWCOMERS = people.some(28, 12);

/**
 * The command-line tool. People work in drafts for months and decide soon after; reviews are shared, although one
 * person writes most of the remarks. Newcomers get a word on the third day; those who return may wait for longer.
 */
export function charts(): RepositoryStory {
  const chance = random(20260731 + 2);
  const matter = subjectMatter(MODULES, chance);
  const repository = new RepositoryStory({
    organisation: organisations.harbourLights,
    name: 'charts',
    description: 'Sea charts on the command line',
    databaseId: 731003,
    stargazerCount: 301,
    forkCount: 44,
    collaborators: [ODILE, BRAM],
    mergeCommitEvery: 3,
    labels: repositoryLabels,
    milestones: [],
  });
  drafts(repository, matter, chance);
  newcomers(repository, matter, chance);
  returning(repository, matter, chance);
  usualIssues(repository, matter, chance);
  releases(
    repository,
    RAFE,
    ['2.0.0', '2.1.0', '2.2.0', '2.3.0', '2.4.0'],
    calendar.start + 45 * calendar.day,
    150,
  );
  return repository;
}

function drafts(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  let longReviews = 0;
  const early = spread(44, calendar.start + calendar.day, calendar.before(370), chance);
  const late = spread(55, calendar.before(364), calendar.before(4), chance);
  for (const [place, at] of [...early, ...late].entries()) {
    const by = authorInTurn([ODILE, BRAM, RAFE, ...REGULARS], 3, place, chance);
    const subject = place % 4 === 1 ? matter.change('ci') : matter.anyChange();
    const change = repository.change({ by, at, ...subject, draft: true });
    const ready = notJustBefore(calendar.after(at, chance.between(60, 90)));
    const after = (days: number): number => calendar.after(ready, days);
    change
      .push(by, calendar.after(at, chance.between(10, 25)))
      .push(by, calendar.after(at, chance.between(30, 55)));
    change.ready(by, ready);
    const [first, second] = reviewersOf(by, place);
    const remarks = (login: string): number => {
      if (login !== ODILE || ready < calendar.before(86) || longReviews === 4) return place % 3 === 0 ? 1 : 0;
      longReviews += 1;
      return 24;
    };
    change.review(
      first,
      first === BRAM || first === ODILE ? 'APPROVED' : 'COMMENTED',
      after(0.7),
      remarks(first),
    );
    change.review(second, 'COMMENTED', after(1.2), remarks(second));
    change.push(by, after(1.6));
    const decider = [ODILE, BRAM, RAFE].filter((login) => login !== by)[place % 2] ?? RAFE;
    if (place % 11 === 6) change.close(decider, after(chance.between(2.1, 4.9)));
    else change.merge(decider, after(chance.between(2.1, 4.9)));
  }
}

/** Nothing becomes ready in the last days of the month: whether its wait began then or at the opening is disputable. */
function notJustBefore(ready: number): number {
  return ready > calendar.before(6) && ready < calendar.monthEnd ? calendar.monthEnd : ready;
}

/** Everybody in turn, so that reviews stay shared. */
function reviewersOf(author: string, place: number): readonly [string, string] {
  const others = REVIEWERS.filter((login) => login !== author);
  const first = others[(place * 2) % others.length] ?? BRAM;
  const second = others[(place * 2 + 1) % others.length] ?? ODILE;
  return [first, second];
}

/** Twelve in the last year; each hears a plain comment on the third day, and nothing else for a week. */
function newcomers(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  for (const [place, by] of NEWCOMERS.entries()) {
    const at = calendar.before(348 - place * 29.5);
    const change = repository.change({ by, at, ...matter.anyChange() });
    change.comment(REVIEWERS[place % REVIEWERS.length] ?? BRAM, calendar.after(at, chance.between(2.1, 2.8)));
    change.push(by, calendar.after(at, 5));
    change.merge(place % 2 === 0 ? RAFE : BRAM, calendar.after(at, chance.between(9, 11)));
  }
}

/** Changes of people who have been here before, opened for review at once; they wait for one to two weeks. */
function returning(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  for (const [place, at] of spread(11, calendar.before(350), calendar.before(3), chance).entries()) {
    const by = REGULARS[4 + (place % 6)] ?? null;
    const change = repository.change({ by, at, ...matter.anyChange() });
    change.comment(
      REVIEWERS[(place + 2) % REVIEWERS.length] ?? BRAM,
      calendar.after(at, chance.between(9, 14)),
    );
    change.merge(place % 2 === 0 ? ODILE : RAFE, calendar.after(at, chance.between(14.5, 18)));
  }
}

function usualIssues(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const moments = spread(60, calendar.start + 2 * calendar.day, calendar.horizon - calendar.day, chance);
  for (const [place, at] of moments.entries()) {
    const { title, label } = matter.issue();
    const by = place % 25 === 11 ? null : chance.pick([...REGULARS, ...NEWCOMERS]);
    const issue = repository.issue({ by, at, title });
    if (place % 2 === 1) issue.label(BRAM, calendar.after(at, 0.1), label);
    const answered = chance.between(0.2, 3);
    issue.comment(chance.pick(REVIEWERS.filter((login) => login !== by)), calendar.after(at, answered));
    if (place % 5 !== 2) issue.close(chance.pick([ODILE, BRAM]), calendar.after(at, chance.between(4, 40)));
  }
}
