import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellWork } from '../tell-work.ts';
import type { Topics } from '../topics.ts';
import { apiaryPeople } from './apiary-people.ts';

const [, , COSIMA, DARIO] = apiaryPeople.ostrel;
const [FENNA, GORAN, HILDE] = apiaryPeople.gabletarn;
const [, JAREK, KATLA] = apiaryPeople.vennick;
const [LUMI, MAREK, , OTIS] = apiaryPeople.independents;

/** Every month the same, like hive's. */
export function combWork(repository: RepositoryStory, topics: Topics): void {
  for (const month of season.months) {
    features(repository, topics, month);
    fixes(repository, topics, month);
    upkeep(repository, topics, month);
  }
}

/** The second feature's page follows in a change of the same author, which a look at the feature alone does not see. */
function features(repository: RepositoryStory, topics: Topics, month: number): void {
  const merge = { by: FENNA, after: 2 };
  const yes = { by: KATLA, after: 0.8, opinion: 'APPROVED' } as const;
  const ownCompany = month % 3 === 0;
  tellWork(repository, {
    area: 'feature',
    by: GORAN,
    at: season.day(month, 3, 'first'),
    topic: topics.next('feature', { docs: true, tests: true }),
    answers: [ownCompany ? { ...yes, by: FENNA } : yes],
    merge,
  });
  const second = season.day(month, 9, 'second');
  tellWork(repository, {
    area: 'feature',
    by: HILDE,
    at: second,
    topic: topics.next('feature', { tests: true }),
    answers: [{ by: GORAN, after: 0.5, opinion: 'COMMENTED' }, yes],
    merge,
  });
  tellWork(repository, {
    area: 'documentation',
    by: HILDE,
    at: calendar.after(second, 5),
    topic: topics.next('documentation'),
    answers: [{ by: FENNA, after: 0.5, opinion: 'APPROVED' }],
    merge,
  });
  tellWork(repository, {
    area: 'feature',
    by: COSIMA,
    at: season.day(month, 16, 'third'),
    topic: topics.next('feature'),
    answers: [{ by: GORAN, after: 0.4, opinion: 'COMMENTED' }, yes],
    merge,
  });
}

function fixes(repository: RepositoryStory, topics: Topics, month: number): void {
  const merge = { by: FENNA, after: 2 };
  tellWork(repository, {
    area: 'fix',
    by: LUMI,
    at: season.day(month, 6, 'fix'),
    topic: topics.next('fix', { tests: true }),
    answers: [{ by: GORAN, after: 0.7, opinion: 'COMMENTED' }],
    merge,
  });
  tellWork(repository, {
    area: 'fix',
    by: DARIO,
    at: season.day(month, 20, 'fix'),
    topic: topics.next('fix'),
    answers: [{ by: month % 2 === 0 ? HILDE : JAREK, after: 0.7, opinion: 'COMMENTED' }],
    merge,
  });
}

function upkeep(repository: RepositoryStory, topics: Topics, month: number): void {
  const turns = [
    { area: 'tests', by: JAREK, day: 18, reader: HILDE },
    { area: 'refactoring', by: MAREK, day: 24, reader: KATLA },
    { area: 'ci', by: [KATLA, LUMI, OTIS][month % 3] ?? OTIS, day: 26, reader: JAREK },
  ] as const;
  for (const { area, by, day, reader } of turns) {
    tellWork(repository, {
      area,
      by,
      at: season.day(month, day, area),
      topic: topics.next(area),
      answers: [{ by: reader, after: 0.9, opinion: 'APPROVED' }],
      merge: { by: FENNA, after: 1.5 },
    });
  }
  for (const day of [5, 12, 19, 25]) {
    const bump = { area: 'dependencies', by: 'renovate', at: season.day(month, day, 'bump') } as const;
    const topic = topics.next('dependencies');
    const change = tellWork(repository, { ...bump, topic, merge: { by: FENNA, after: 1 } });
    change.label('renovate', change.at + 5000, 'dependencies');
  }
}
