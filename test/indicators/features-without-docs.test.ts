import { featuresWithoutDocs } from '../../functions/indicators/features-without-docs.ts';
import { MERGED, ofCode } from '../builders/merged-work.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const feature = { ...MERGED, title: 'feat: a lamp' };
const page = { ...MERGED, title: 'docs: the lamp', files: ['docs/lamp.md'] };

describe('features without documentation', () => {
  it.each([
    ['nothing near it', [], 1],
    ['a page in it', [], 0, { files: ['src/a.ts', 'docs/lamp.md'] }],
    ['a line of the changelog in it', [], 1, { files: ['src/a.ts', 'CHANGELOG.md'] }],
    ['a page by its author 14 days later', [{ ...page, by: 'ann', mergedDaysAgo: 26 }], 0],
    ['a page by its author 14 days before', [{ ...page, by: 'ann', daysOld: 60, mergedDaysAgo: 54 }], 0],
    ['a page by its author 15 days later', [{ ...page, by: 'ann', mergedDaysAgo: 25 }], 1],
    ['a page by somebody else', [{ ...page, by: 'bea', mergedDaysAgo: 39 }], 1],
    ['a page by its author that was not merged', [{ ...page, by: 'ann', mergedDaysAgo: undefined }], 1],
  ] as const)('%s', async (_, beside, part, own: { readonly files?: readonly string[] } = {}) => {
    const snapshot = ofCode(aSnapshot()).withChange({ ...feature, by: 'ann', ...own });
    for (const { mergedDaysAgo, ...change } of beside)
      snapshot.withChange({ ...change, ...(mergedDaysAgo !== undefined && { mergedDaysAgo }) });
    expect(featuresWithoutDocs.count(await snapshot.tables(), T)).toEqual({ unknown: { part, all: 1 } });
  });

  it('takes the features that were merged 104 to 14 days ago', async () => {
    const merged = (mergedDaysAgo: number) => ({ ...feature, by: 'ann', daysOld: 200, mergedDaysAgo });
    const tables = await ofCode(aSnapshot())
      .withChange(merged(105))
      .withChange(merged(103))
      .withChange(merged(14))
      .withChange(merged(13))
      .withChange({ ...merged(50), title: 'fix: the lamp' })
      .withChange({ ...merged(50), files: null })
      .withCommit({ headline: 'feat: pushed', daysAgo: 50, by: 'ann' })
      .tables({ ann: 'Reef' });
    expect(featuresWithoutDocs.count(tables, T)).toEqual({ 'company/Reef': { part: 2, all: 2 } });
    const found = featuresWithoutDocs.evidence(tables, T).map(({ number, days }) => [number, days]);
    expect(found).toEqual([
      [12, 103],
      [13, 14],
    ]);
    expect(featuresWithoutDocs.company!.evidence(tables, T, 'Kelp')).toEqual([]);
  });

  it('takes a page that the author pushed without a change', async () => {
    const tables = await ofCode(aSnapshot())
      .withChange({ ...feature, by: 'ann' })
      .withCommit({ headline: 'docs: the lamp', daysAgo: 35, by: 'ann', ciPaths: ['docs'] })
      .tables();
    expect(featuresWithoutDocs.count(tables, T)).toEqual({ unknown: { part: 0, all: 1 } });
  });

  it('says how many', () => {
    const { value, says } = featuresWithoutDocs.measure({ unknown: { part: 14, all: 16 } });
    expect([value, says]).toEqual([0.875, '14 of 16 features came without documentation']);
  });
});
