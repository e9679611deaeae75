import { mergeByEmployer } from '../../../functions/measure/by-employer.ts';
import { addWork, NO_WORK } from '../../../functions/measure/companies/add-work.ts';
import { countCompanies } from '../../../functions/measure/companies/count-companies.ts';
import { MERGED } from '../../builders/merged-work.ts';
import { aSnapshot, T } from '../../builders/snapshot.ts';

const EMPLOYED = { ann: 'Reef', al: 'Reef', bea: 'Kelp', cat: 'independent' };
const NO_HATS = { community: 0, all: 0 };
const NO_NEWCOMERS = { all: 0, answered: 0 };
const old = (by: string) => ({ by, title: 'feat: first', daysOld: 600 });

describe('what companies do', () => {
  it('counts work by area and hat, and who was active, by who pays', async () => {
    const tables = await aSnapshot()
      .withChange(old('ann'))
      .withChange(old('bea'))
      .withChange({ ...MERGED, by: 'ann', title: 'feat: a lamp' })
      .withChange({ ...MERGED, by: 'ann', title: 'docs: the lamp', comments: [{ by: 'al', daysAgo: 40 }] })
      .withChange({ ...MERGED, by: 'bea', title: 'test: the lamp', daysOld: 400, mergedDaysAgo: 366 })
      .withCommit({ headline: 'ci: mend it', daysAgo: 20, by: 'cat' })
      .withIssue({ by: 'who', daysOld: 9 })
      .withIssue({ by: null, daysOld: 9, comments: [{ by: 'ci', bot: true, daysAgo: 9 }] })
      .tables(EMPLOYED);
    expect(countCompanies(tables, T).work).toEqual({
      'company/Reef': {
        ...NO_WORK,
        areas: { feature: 1, documentation: 1 },
        hats: { community: 1, all: 2 },
        pushed: NO_HATS,
        newcomers: NO_NEWCOMERS,
        people: ['al', 'ann'],
      },
      independent: {
        ...NO_WORK,
        areas: { ci: 1 },
        month: { ci: 1 },
        hats: { community: 1, all: 1 },
        pushed: { community: 1, all: 1 },
        newcomers: NO_NEWCOMERS,
        people: ['cat'],
      },
      unknown: { ...NO_WORK, people: ['who'] },
    });
  });

  it.each([
    ['answered on the last day', { daysOld: 30, comments: [{ by: 'bea', daysAgo: 16 }] }, 1, 1],
    ['answered a day late', { daysOld: 30, comments: [{ by: 'bea', daysAgo: 15 }] }, 1, 0],
    [
      'answered by a bot and the author',
      {
        daysOld: 30,
        comments: [
          { by: 'ann', daysAgo: 30 },
          { by: 'ci', bot: true, daysAgo: 30 },
        ],
      },
      1,
      0,
    ],
    ['merged without a word', { daysOld: 30, mergedDaysAgo: 29, mergedBy: 'bea' }, 1, 0],
    ['too new', { daysOld: 13 }, 0, 0],
    ['too old', { daysOld: 380 }, 0, 0],
  ])('a newcomer %s', async (_, change, all, answered) => {
    const tables = await aSnapshot()
      .withChange({ by: 'ann', ...change })
      .tables(EMPLOYED);
    const own = countCompanies(tables, T).work['company/Reef'];
    expect(own?.newcomers ?? NO_NEWCOMERS).toEqual({ all, answered });
  });

  it('tells the month apart, and who read whose changes in it', async () => {
    const words = [
      { by: 'bea', daysAgo: 31.1 },
      { by: 'bea', daysAgo: 30 },
      { by: 'bea', daysAgo: 3 },
      { by: 'ann', daysAgo: 3 },
      { by: 'ci', bot: true, daysAgo: 3 },
      { by: null, daysAgo: 3 },
    ];
    const tables = await aSnapshot()
      .withChange({ ...MERGED, by: 'ann', title: 'docs: in June', daysOld: 40, mergedDaysAgo: 31.1 })
      .withChange({
        ...MERGED,
        by: 'ann',
        title: 'docs: in July',
        daysOld: 40,
        mergedDaysAgo: 31,
        comments: words,
      })
      .withChange({ ...MERGED, by: 'ann', title: 'fix: in August', daysOld: 40, mergedDaysAgo: -1 })
      .withChange({ by: 'ann', daysOld: 50, comments: [{ by: 'bea', daysAgo: 40 }] })
      .withIssue({ by: 'ann', daysOld: 50, comments: [{ by: 'bea', daysAgo: 4 }] })
      .withCommit({ headline: 'ci: mend it', daysAgo: 20, by: 'bea' })
      .tables(EMPLOYED);
    const { work } = countCompanies(tables, T - 1);
    expect(work['company/Reef']).toMatchObject({
      areas: { documentation: 2 },
      month: { documentation: 1 },
      reviews: 0,
    });
    expect(work['company/Kelp']).toMatchObject({ areas: { ci: 1 }, month: { ci: 1 }, reviews: 1 });
  });

  it('takes no work from a mirror', async () => {
    const snapshot = aSnapshot().withIssue({ by: 'al', daysOld: 9 });
    for (let i = 0; i < 10; i++)
      snapshot
        .withCommit({ headline: `Merge pull request #${900 + i} from x`, daysAgo: 9, parents: 2 })
        .withCommit({ headline: 'feat: a lamp', daysAgo: 9, by: 'ann' });
    expect(countCompanies(await snapshot.tables(EMPLOYED), T).work).toEqual({
      'company/Reef': { ...NO_WORK, people: ['al'] },
    });
  });

  it('does without issues that could not be read', async () => {
    const { issues: _, ...tables } = await aSnapshot()
      .withChange({ ...MERGED, by: 'ann', title: 'feat: a lamp' })
      .withIssue({ by: 'al', daysOld: 9 })
      .tables(EMPLOYED);
    expect(countCompanies(tables, T).work['company/Reef']?.people).toEqual(['ann']);
  });
});

describe('two halves of a repository', () => {
  it('counted apart and merged are the whole, where they share no author', async () => {
    const authors = ['ann', 'al', 'bea', 'cat', 'who', 'else'];
    const titles = ['feat: a', 'docs: b', 'ci: c', 'fix: d', 'test: e'];
    const half = (wanted: (author: number) => boolean) => {
      const snapshot = aSnapshot();
      for (let i = 0; i < 60; i++) {
        const author = (i * 7) % authors.length;
        if (!wanted(author)) continue;
        const days = 10 + ((i * 37) % 380);
        snapshot.withChange({
          by: authors[author]!,
          title: titles[i % titles.length]!,
          daysOld: days + 3,
          ...(i % 3 > 0 && { mergedDaysAgo: days, mergedBy: 'kim' }),
          comments: [{ by: authors[(author + i) % authors.length]!, daysAgo: days + (i % 2) }],
        });
      }
      return snapshot.tables(EMPLOYED);
    };
    const whole = countCompanies(await half(() => true), T);
    const one = countCompanies(await half((author) => author % 2 === 0), T);
    const other = countCompanies(await half((author) => author % 2 === 1), T);
    expect(mergeByEmployer(one.work, other.work, addWork)).toEqual(whole.work);
    expect(mergeByEmployer(other.work, one.work, addWork)).toEqual(whole.work);
  });
});
