import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { tellWork } from '../tell-work.ts';
import { apiaryPeople } from './apiary-people.ts';

const [ALDA, , COSIMA] = apiaryPeople.ostrel;
const [, GORAN] = apiaryPeople.gabletarn;
const [IMKE] = apiaryPeople.vennick;
const HOME = 'https://github.com/quiet-apiary/hive';

/** Six pages that each link to one path that was there and is gone. */
const DEAD_LINKS: ReadonlyMap<string, string> = new Map([
  ['README.md', '# hive\n\nStart with the [setup](docs/setup.md), then read the [guide](docs/guide.md).\n'],
  ['docs/guide.md', '# Guide\n\nA colony is kept in [swarm.ts](../src/swarm.ts).\n'],
  ['docs/events.md', `# Events\n\nEach event is told in [the list](${HOME}/blob/main/docs/event-list.md).\n`],
  ['docs/units.md', '# Units\n\nWeights are in grams, see [scales](./scales.md#grams).\n'],
  ['docs/install.md', '# Install\n\nCopy the [example](/examples/small-apiary.json) first.\n'],
  ['docs/reading.md', '# Reading\n\n![The way of a frame](img/frame-way.svg)\n'],
]);

/** Governance, the way to become a maintainer and a deprecation policy are missing; the rest is in the owner's `.github`. */
const OWNERS = '* @alda-drone @benno-broodbox\n/docs/ @imke-borage @quirin-wick\n';

const GONE = [
  'docs/setup.md',
  'src/swarm.ts',
  'docs/event-list.md',
  'docs/scales.md',
  'examples/small-apiary.json',
  'docs/img/frame-way.svg',
];

/** Pages that were left behind: six with dead links, and one whose code went on without it. */
export function hivePages(repository: RepositoryStory): void {
  for (const [path, text] of DEAD_LINKS) repository.pages.set(path, text);
  repository.pages.set('.github/CODEOWNERS', OWNERS);
  const began = calendar.start + 5 * calendar.day;
  const first = ['docs/guide.md', 'docs/events.md', 'docs/units.md', 'docs/install.md', 'docs/reading.md'];
  const files = [...first, '.github/CODEOWNERS', ...GONE].map(touched);
  tellWork(repository, {
    area: 'documentation',
    by: IMKE,
    at: began,
    topic: { title: 'docs: a first set of pages', files },
    answers: [{ by: GORAN, after: 1, opinion: 'APPROVED' }],
    merge: { by: ALDA, after: 2 },
  });
  const removed = GONE.map((path) => ({ path, additions: 0, deletions: 40, changeType: 'DELETED' }));
  tellWork(repository, {
    area: 'refactoring',
    by: GORAN,
    at: Date.UTC(2025, 2, 27, 11),
    topic: {
      title: 'refactor: tell colonies apart by their stand',
      files: [touched('src/colony.ts'), ...removed],
    },
    answers: [{ by: IMKE, after: 1, opinion: 'APPROVED' }],
    merge: { by: ALDA, after: 3 },
  });
  for (const path of GONE) repository.gone.add(path);
  leftBehind(repository);
}

/** Three features moved code and page together; then one moved the code alone. */
function leftBehind(repository: RepositoryStory): void {
  const together = ['src/queen.ts', 'docs/queen.md'].map(touched);
  for (const [month, what] of [
    [1, 'marked queens'],
    [4, 'young queens'],
    [7, 'queens of two years'],
  ] as const) {
    tellWork(repository, {
      area: 'feature',
      by: GORAN,
      at: Date.UTC(2025, month, 6, 10),
      topic: { title: `feat: count ${what}`, files: together },
      answers: [{ by: IMKE, after: 1, opinion: 'APPROVED' }],
      merge: { by: ALDA, after: 3 },
    });
  }
  tellWork(repository, {
    area: 'feature',
    by: COSIMA,
    at: Date.UTC(2026, 4, 6, 10),
    topic: { title: 'feat: find the queen by her sound', files: [touched('src/queen.ts')] },
    answers: [{ by: ALDA, after: 1, opinion: 'APPROVED' }],
    merge: { by: ALDA, after: 3 },
  });
}

function touched(path: string) {
  return { path, additions: 24, deletions: 3, changeType: 'MODIFIED' };
}
