import { people } from '../people.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { tellWork } from '../tell-work.ts';
import type { Topics } from '../topics.ts';
import { apiaryPeople } from './apiary-people.ts';

const OSTREL = apiaryPeople.ostrel;
const [ALDA, BENNO] = OSTREL;
const [FENNA, GORAN] = apiaryPeople.gabletarn;
const [IMKE, JAREK, KATLA] = apiaryPeople.vennick;
const VENNICK = [IMKE, JAREK, KATLA];

/** Every month the same: so the shares of a window hang on no chance. */
export function hiveWork(repository: RepositoryStory, topics: Topics): void {
  for (const month of season.months) {
    companyWork(repository, topics, month);
    communityWork(repository, topics, month);
    bumps(repository, topics, month);
  }
}

/** Four features and three fixes of Ostrel, without tests and pages; one feature of Gabletarn, every other month with both. */
function companyWork(repository: RepositoryStory, topics: Topics, month: number): void {
  for (const [place, day] of [2, 5, 8, 11, 14, 17, 20].entries()) {
    const author = at(OSTREL, month + place);
    const area = place % 2 === 0 ? 'feature' : 'fix';
    const reader = at(VENNICK, month + place);
    tellWork(repository, {
      area,
      by: author,
      at: season.day(month, day, 'company'),
      topic: topics.next(area),
      answers: [
        ...(area === 'feature' && place < 6
          ? [{ by: reader, after: 0.5, opinion: 'COMMENTED' as const }]
          : []),
        { by: at(OSTREL, month + place + 2), after: 1.5, opinion: 'APPROVED' },
      ],
      merge: { by: author === ALDA ? BENNO : ALDA, after: 3 },
    });
  }
  const careful = month % 2 === 0;
  tellWork(repository, {
    area: 'feature',
    by: month % 4 < 2 ? FENNA : GORAN,
    at: season.day(month, 25, 'gabletarn'),
    topic: topics.next('feature', { docs: careful, tests: careful }),
    answers: [{ by: IMKE, after: 1, opinion: 'APPROVED' }],
    merge: { by: ALDA, after: 3 },
  });
}

/** Pages and CI are one person's; now and then another one tidies up. */
function communityWork(repository: RepositoryStory, topics: Topics, month: number): void {
  const merge = { by: BENNO, after: 2 };
  tellWork(repository, {
    area: 'documentation',
    by: IMKE,
    at: season.day(month, 10, 'page'),
    topic: topics.next('documentation'),
    answers: [{ by: FENNA, after: 1, opinion: 'APPROVED' }],
    merge,
  });
  if (month % 2 === 0) {
    const ci = { area: 'ci', by: IMKE, at: season.day(month, 22, 'ci') } as const;
    tellWork(repository, { ...ci, topic: topics.next('ci'), answers: [{ by: JAREK, after: 0.6 }], merge });
  } else if (month % 4 === 1) {
    const tidy = { area: 'refactoring', by: JAREK, at: season.day(month, 22, 'tidy') } as const;
    const answers = [{ by: KATLA, after: 0.6, opinion: 'APPROVED' }] as const;
    tellWork(repository, { ...tidy, topic: topics.next('refactoring'), answers, merge });
  }
}

/** A machine's; counted, they would hide that nobody cares for the rest. An agent has a try in spring. */
function bumps(repository: RepositoryStory, topics: Topics, month: number): void {
  for (const day of [4, 12, 19, 26]) {
    const bump = { area: 'dependencies', by: 'renovate', at: season.day(month, day, 'bump') } as const;
    const change = tellWork(repository, {
      ...bump,
      topic: topics.next('dependencies'),
      merge: { by: ALDA, after: 1 },
    });
    change.label('renovate', change.at + 5000, 'dependencies');
  }
  if (month < 19) return;
  const agent = month % 2 === 0 ? 'devin-ai-integration' : 'openhands-agent';
  const tidy = { area: 'refactoring', by: agent, at: season.day(month, 13, 'agent') } as const;
  const answers = [{ by: 'coderabbitai', after: 0.001, opinion: 'COMMENTED' }] as const;
  tellWork(repository, {
    ...tidy,
    topic: topics.next('refactoring'),
    answers,
    merge: { by: ALDA, after: 2 },
  });
  if (month === 20)
    repository.issue({
      by: people.codingAgent,
      at: season.day(month, 3, 'agent'),
      title: 'Flaky scale readings',
    });
}

function at(logins: readonly string[], place: number): string {
  return logins[place % logins.length] ?? ALDA;
}
