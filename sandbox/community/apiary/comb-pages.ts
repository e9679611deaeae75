import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { tellWork } from '../tell-work.ts';
import { apiaryPeople } from './apiary-people.ts';

const [, , COSIMA] = apiaryPeople.ostrel;
const [FENNA, GORAN] = apiaryPeople.gabletarn;
const KATLA = apiaryPeople.vennick[2];
const [LUMI] = apiaryPeople.independents;
const HOME = 'https://github.com/quiet-apiary/comb';

/** Pages with links that look dead: to what is gone, where that is as it should be, or to what never was gone. */
const PAGES: ReadonlyMap<string, string> = new Map([
  [
    'docs/decisions/0003-one-file-per-cell.md',
    '# 3. One file per cell\n\nReplaces [flat.ts](../../src/flat.ts).\n',
  ],
  ['docs/minutes/2025-02-11.md', '# Minutes\n\nWe read [the old layout](../layout-old.md) together.\n'],
  ['docs/upgrade/2-to-3.md', '# From 2 to 3\n\nWhat was in [flat.ts](../../src/flat.ts) is in cells now.\n'],
  ['docs/releases/2.6.md', '# 2.6\n\n[The old layout](../layout-old.md) is gone.\n'],
  ['CHANGELOG.md', '# Changes\n\n## 2.6\n\n- [flat.ts](src/flat.ts) is gone.\n'],
  ['docs/history.md', `# History\n\nIt began with [flat.ts](${HOME}/blob/v2.4/src/flat.ts).\n`],
  ['docs/linking.md', '# Linking\n\nWrite `[flat](../src/flat.ts)`:\n\n```md\n[flat](../src/flat.ts)\n```\n'],
  [
    'docs/layout.md',
    '# Layout\n\nSee [cells](./cell.md#walls), [the folder](../src) and [home](https://comb.example/).\n',
  ],
  [
    'docs/plans.md',
    '# Plans\n\nWill be told in [shelves](./shelves-of-tomorrow.md), which nobody wrote yet.\n',
  ],
]);

const GONE = ['src/flat.ts', 'docs/layout-old.md'];

/** Pages that are as they should be. */
export function combPages(repository: RepositoryStory): void {
  for (const [path, text] of [...PAGES, ...GOVERNANCE]) repository.pages.set(path, text);
  const first = [...PAGES.keys(), ...GOVERNANCE.keys(), ...GONE].map(touched);
  tellWork(repository, {
    area: 'documentation',
    by: LUMI,
    at: calendar.start + 5 * calendar.day,
    topic: { title: 'docs: a first set of pages', files: first },
    answers: [{ by: KATLA, after: 1, opinion: 'APPROVED' }],
    merge: { by: FENNA, after: 2 },
  });
  const removed = GONE.map((path) => ({ path, additions: 0, deletions: 60, changeType: 'DELETED' }));
  tellWork(repository, {
    area: 'refactoring',
    by: LUMI,
    at: Date.UTC(2025, 2, 12, 11),
    topic: {
      title: 'refactor: keep each cell in a file of its own',
      files: [touched('src/cell-file.ts'), ...removed],
    },
    answers: [{ by: KATLA, after: 1, opinion: 'APPROVED' }],
    merge: { by: FENNA, after: 3 },
  });
  for (const path of GONE) repository.gone.add(path);
  caughtUp(repository);
}

/** As in hive three features moved code and page together and one the code alone; here the page was written anew. */
function caughtUp(repository: RepositoryStory): void {
  const answers = [{ by: KATLA, after: 1, opinion: 'APPROVED' }] as const;
  const merge = { by: FENNA, after: 2 };
  for (const [month, what] of [
    [1, 'drawers of wax'],
    [4, 'drawers of honey'],
    [7, 'drawers of pollen'],
  ] as const) {
    const files = ['src/drawer.ts', 'docs/drawer.md'].map(touched);
    const topic = { title: `feat: store ${what}`, files };
    tellWork(repository, {
      area: 'feature',
      by: GORAN,
      at: Date.UTC(2025, month, 7, 10),
      topic,
      answers,
      merge,
    });
  }
  const alone = { title: 'feat: lock a drawer', files: [touched('src/drawer.ts')] };
  tellWork(repository, {
    area: 'feature',
    by: COSIMA,
    at: Date.UTC(2026, 4, 7, 10),
    topic: alone,
    answers,
    merge,
  });
  const anew = { title: 'docs: write the page of drawers anew', files: [touched('docs/drawer.md')] };
  tellWork(repository, {
    area: 'documentation',
    by: LUMI,
    at: Date.UTC(2026, 5, 20, 10),
    topic: anew,
    answers,
    merge,
  });
}

/** Contributing, security, conduct and the template of changes are in the owner's `.github`. */
const GOVERNANCE: ReadonlyMap<string, string> = new Map([
  [
    'GOVERNANCE.md',
    '# How comb is led\n\nMaintainers decide in the open.\n\n## How to become a maintainer\n\nTen merged changes and ten reviews; a maintainer proposes you.\n',
  ],
  ['MAINTAINERS.md', '# Maintainers\n\n- @fenna-clover\n- @katla-sage\n- @jarek-thyme\n'],
  [
    'docs/deprecation-policy.md',
    '# Deprecation policy\n\nWhat goes away is announced two releases before.\n',
  ],
  ['ROADMAP.md', '# Roadmap\n\n3.0 in autumn.\n'],
]);

function touched(path: string) {
  return { path, additions: 20, deletions: 2, changeType: 'MODIFIED' };
}
