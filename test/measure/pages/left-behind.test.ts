import { pagesLeftBehind } from '../../../functions/measure/pages/left-behind.ts';
import { ago, aSnapshot, T } from '../../builders/snapshot.ts';

type Change = Parameters<ReturnType<typeof aSnapshot>['withChange']>[0];

function feature(daysAgo: number, ...files: readonly string[]): Change {
  return { title: 'feat: a lamp', daysOld: daysAgo + 2, mergedDaysAgo: daysAgo, mergedBy: 'ann', files };
}

const [CODE, PAGE] = ['src/lamp.ts', 'docs/lamp.md'];
const together = [500, 450, 400].map((daysAgo) => feature(daysAgo, CODE, PAGE));
const alone = feature(60, CODE);

async function leftBehind(changes: readonly Change[], page = PAGE): Promise<readonly string[]> {
  const told = aSnapshot().withTree(CODE, 'src/oil.ts', page).withPage({ id: page });
  for (const change of changes) told.withChange(change);
  return pagesLeftBehind(await told.tables(), T).map(({ page, files }) => `${page}: ${files.join(' ')}`);
}

describe('pages left behind', () => {
  it.each<[string, readonly Change[], boolean]>([
    ['the code went on without it', [...together, alone], true],
    ['by a deprecation', [...together, { ...alone, title: 'Deprecate the oil lamp' }], true],
    ['they moved together twice only', [...together.slice(1), alone], false],
    ['the code changed lately', [...together, feature(20, CODE)], false],
    ['documentation came along, though another page', [...together, feature(60, CODE, 'docs/oil.md')], false],
    ['the code was mended', [...together, { ...alone, title: 'fix: the lamp' }], false],
    ['the page was written anew', [...together, alone, { ...feature(40, PAGE), title: 'docs: anew' }], false],
    [
      'the code mostly moved alone',
      [...together, ...[470, 460, 440, 430].map((days) => feature(days, CODE)), alone],
      false,
    ],
    [
      'the code often moved alone since',
      [...together, ...[90, 80, 70, 60].map((days) => feature(days, CODE))],
      true,
    ],
    [
      'the file is gone',
      [...together, alone].map((each) => ({ ...each, files: ['src/gone.ts', PAGE] })),
      false,
    ],
    [
      'the change was sweeping',
      [...together, { ...alone, files: [CODE, ...Array.from({ length: 100 }, (_, n) => `src/${n}.ts`)] }],
      false,
    ],
    ['a bot made the change', [...together, { ...alone, bot: true }], false],
    ['files are not known', [...together, { ...alone, files: null }], false],
    ['it was merged after the month', [...together, feature(-1, CODE)], false],
  ])('%s', async (_, changes, expected) => {
    expect(await leftBehind(changes)).toEqual(expected ? [`${PAGE}: ${CODE}`] : []);
  });

  it.each(['docs/releases/1.0.md', 'docs/generated/lamp.md'])('are none of %s', async (page) => {
    const changes = [500, 450, 400].map((daysAgo) => feature(daysAgo, CODE, page));
    expect(await leftBehind([...changes, alone], page)).toEqual([]);
  });

  it('name all files, and when the first of them went on', async () => {
    const told = aSnapshot()
      .withTree(CODE, 'src/oil.ts', PAGE)
      .withPage({ id: PAGE, changedAt: ago(400) });
    for (const days of [500, 450, 400]) told.withChange(feature(days, CODE, 'src/oil.ts', PAGE));
    const tables = await told.withChange(feature(90, 'src/oil.ts')).withChange(alone).tables();
    expect(pagesLeftBehind(tables, T)).toEqual([
      { page: PAGE, files: [CODE, 'src/oil.ts'], since: Date.parse(ago(90)) },
    ]);
  });

  it('were updated by what was pushed without a change too', async () => {
    const told = aSnapshot()
      .withTree(CODE, PAGE)
      .withPage({ id: PAGE, changedAt: ago(50) });
    for (const change of [...together, alone]) told.withChange(change);
    expect(pagesLeftBehind(await told.tables(), T)).toEqual([]);
  });
});
