import { filesTouched } from '../../functions/measure/files-touched.ts';
import { aSnapshot } from '../builders/snapshot.ts';

test.each([
  [['src/a.ts', 'test/a.test.ts'], { all: 2, code: 2, tests: 1, documentation: 0 }],
  [['docs/a.md', 'README.md'], { all: 2, code: 0, tests: 0, documentation: 2 }],
  [['CHANGELOG.md', 'package-lock.json'], { all: 2, code: 0, tests: 0, documentation: 0 }],
  [['src/__snapshots__/a.snap'], { all: 1, code: 1, tests: 1, documentation: 0 }],
  [['src/tests.c', 'src/modules/seal/tests_impl.h'], { all: 2, code: 2, tests: 2, documentation: 0 }],
  [['src/contest.c', 'src/testimony.rs'], { all: 2, code: 2, tests: 0, documentation: 0 }],
  [[], { all: 0, code: 0, tests: 0, documentation: 0 }],
  [null, null],
])('%o', async (files, touched) => {
  const { changes } = await aSnapshot().withChange({ daysOld: 9, files }).tables();
  expect(filesTouched(changes, 0)).toEqual(touched);
  expect(filesTouched(changes, 0)).toEqual(touched);
});
