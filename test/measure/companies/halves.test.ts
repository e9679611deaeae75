import { INDICATORS } from '../../../functions/indicators/index.ts';
import type { Tables } from '../../../functions/measure/tables/tables.ts';
import { aSnapshot, T } from '../../builders/snapshot.ts';

const EMPLOYED = { ann: 'Reef', al: 'Reef', bea: 'Kelp', cat: 'independent' };
const AUTHORS = ['ann', 'al', 'bea', 'cat', 'who', 'else'];
const TITLES = ['feat: a', 'docs: b', 'ci: c', 'fix: d', 'test: e', 'feat: f'];
const FILES = [['src/a.ts'], ['src/a.ts', 'test/a.test.ts'], ['src/b.ts', 'docs/b.md']];

/** Changes and issues of some of the authors, as if each half were a repository of its own. */
function tablesOf(wanted: (author: number) => boolean): Promise<Tables> {
  const snapshot = aSnapshot();
  for (let i = 0; i < 150; i++) {
    const author = (i * 7 + Math.floor(i / 6)) % AUTHORS.length;
    if (!wanted(author)) continue;
    const days = 10 + ((i * 37) % 380);
    const comments = [{ by: AUTHORS[(author + i) % AUTHORS.length]!, daysAgo: days }];
    snapshot.withChange({
      by: AUTHORS[author]!,
      title: TITLES[i % TITLES.length]!,
      files: FILES[i % FILES.length]!,
      daysOld: days + 3,
      ...(i % 4 > 0 && { mergedDaysAgo: days, mergedBy: AUTHORS[(i * 5) % AUTHORS.length]! }),
      comments,
    });
    snapshot.withIssue({ by: AUTHORS[author]!, daysOld: days + 3, comments });
  }
  return snapshot.tables(EMPLOYED);
}

const IDS = [
  'features-without-docs',
  'untested-changes',
  'single-company-decisions',
  'hat-balance',
  'upkeep-carriers',
  'upkeep-by-volunteers',
  'reciprocity',
];

describe.each(INDICATORS.filter(({ id }) => IDS.includes(id)))('$id of two halves', (indicator) => {
  it('merged is that of the whole, either way, and so is that of each company', async () => {
    const [whole, even, odd] = await Promise.all([
      tablesOf(() => true),
      tablesOf((author) => author % 2 === 0),
      tablesOf((author) => author % 2 === 1),
    ]);
    const [all, one, other] = [whole, even, odd].map((tables) => indicator.count(tables, T));
    expect(all).not.toHaveProperty('none');
    expect(indicator.merge(one, other)).toEqual(all);
    expect(indicator.merge(other, one)).toEqual(all);
    const { company } = indicator;
    if (company === undefined) return;
    for (const name of ['Reef', 'Kelp', 'Nobody'])
      expect(indicator.merge(company.own(one, name), company.own(other, name))).toEqual(
        company.own(all, name),
      );
    expect(company.own(all, 'Reef')).not.toEqual({});
  });
});
