import { handsOf } from '../../../functions/measure/companies/hands-of.ts';
import type { EvidenceItem } from '../../../functions/measure/indicator.ts';
import { MERGED } from '../../builders/merged-work.ts';
import { aSnapshot, T } from '../../builders/snapshot.ts';

const item = (kind: EvidenceItem['kind'], number: number | null, title = ''): EvidenceItem => ({
  kind,
  number,
  title,
  days: null,
  note: '',
});

test('who has worked in a year in the files of a change, or the folder of a page', async () => {
  const tables = await aSnapshot()
    .withChange({ title: 'open', daysOld: 9, by: 'zoe', files: ['src/a.ts', 'src/new.ts'] })
    .withChange({ ...MERGED, by: 'ann', files: ['src/a.ts'] })
    .withChange({ ...MERGED, by: 'al', files: ['src/a.ts', 'docs/lamp.md'] })
    .withChange({ ...MERGED, by: 'bea', files: ['src/b.ts'] })
    .withChange({ ...MERGED, by: 'bea', files: ['src/a.ts'], daysOld: 400, mergedDaysAgo: 366 })
    .withChange({ ...MERGED, by: 'bumper', bot: true, files: ['src/a.ts'] })
    .withChange({ ...MERGED, by: null, files: ['src/a.ts'] })
    .withChange({ daysOld: 9, files: null })
    .withChange({ daysOld: 9, files: ['nobody/knows.ts'] })
    .withChange({ daysOld: 9, files: ['src/newer.ts'] })
    .tables({ ann: 'Reef', al: 'Reef', bea: 'Kelp' });
  const hands = handsOf(tables, T);
  expect(hands(item('change', 1))).toEqual({ where: 'files', people: { 'company/Reef': ['al', 'ann'] } });
  expect(hands(item('page', null, 'docs/other.md'))).toEqual({
    where: 'folders',
    people: { 'company/Reef': ['al'] },
  });
  expect(hands(item('change', 9))).toEqual({ where: 'folders', people: {} });
  const inFolder = { where: 'folders', people: { 'company/Kelp': ['bea'], 'company/Reef': ['al', 'ann'] } };
  expect(hands(item('change', 10))).toEqual(inFolder);
  for (const without of [item('change', 8), item('change', 99), item('issue', 1), item('repository', null)])
    expect(hands(without)).toBeNull();
});
