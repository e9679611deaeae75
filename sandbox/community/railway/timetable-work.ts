import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellWork } from '../tell-work.ts';
import type { Topics } from '../topics.ts';
import { railwayPeople } from './railway-people.ts';

const [, AGNES, BODIL, CATO] = railwayPeople.independents;
const [TARIK, ULLA, VITO] = railwayPeople.gabletarn;
const [WANDA, XAVER, YLVA] = railwayPeople.vennick;
const [ROLF, SIGNE] = railwayPeople.ostrel;
const { others } = railwayPeople;
const MERGER = 'railway-merge';
/** August 2025; before, Tarik decided in Agnes' place. */
const NEW_MAINTAINER = 12;
const AREAS = ['feature', 'tests', 'fix', 'documentation', 'feature', 'refactoring', 'fix', 'ci'] as const;

/** Eight changes a month, read by two people each and decided within four days; a machine merges what is approved. */
export function timetableWork(repository: RepositoryStory, matter: Topics): void {
  for (const month of season.months) {
    for (const [place, day] of [2, 5, 8, 12, 15, 18, 21, 24].entries()) {
      const turn = month * 8 + place;
      const area = AREAS[place] ?? 'fix';
      const maintainers = [ULLA, WANDA, month < NEW_MAINTAINER ? TARIK : AGNES];
      const approver = pick(maintainers, turn);
      const company = area === 'feature' || area === 'fix';
      const by = pick(company ? [ROLF, VITO, SIGNE, BODIL] : [XAVER, YLVA, CATO, VITO], turn + month);
      const hurried = by === ROLF || by === SIGNE;
      const reader = pick(
        READERS.filter((login) => login !== by),
        turn,
      );
      tellWork(repository, {
        area,
        by,
        at: season.day(month, day, 'work'),
        topic: matter.next(area, { tests: company && !hurried, docs: area === 'feature' && !hurried }),
        answers: [
          { by: reader, after: 0.6 },
          { by: approver, after: 2, opinion: 'APPROVED' },
        ],
        merge: { by: MERGER, after: 4 },
      });
    }
  }
  redOnItsWay(repository, matter);
}

const READERS = [BODIL, CATO, XAVER, YLVA, TARIK, VITO, ...others.slice(9)];

/** A branch whose own checks failed landed green with a merge commit: no breakage of the default branch. */
function redOnItsWay(repository: RepositoryStory, matter: Topics): void {
  tellWork(repository, {
    key: 'red-on-its-way',
    area: 'fix',
    by: XAVER,
    at: calendar.before(70),
    topic: matter.next('fix', { tests: true }),
    answers: [{ by: ULLA, after: 1, opinion: 'CHANGES_REQUESTED' }],
  })
    .push(XAVER, calendar.before(68))
    .checked('FAILURE')
    .review(ULLA, 'APPROVED', calendar.before(67))
    .merge(MERGER, calendar.before(66));
}

function pick(logins: readonly string[], place: number): string {
  return logins[place % logins.length] ?? ULLA;
}
