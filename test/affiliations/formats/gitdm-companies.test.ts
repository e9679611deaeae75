import { gitdmCompanies } from '../../../functions/affiliations/formats/gitdm-companies.ts';
import { affiliationsOf, reading, spellsOf } from '../../builders/affiliations.ts';

const TEXT = `10Pearls:
\ttilda: tilda!users.noreply.github.com, tilda.x!example.com
1&1 Telecommunication:
\tOtto-K: Otto-K!users.noreply.github.com from 2015-02-01 until 2015-07-01, from 2020-02-01
\tother: other!example.com until 2014-01-01
`;

test('ranges after the addresses, divided by commas', () => {
  const document = affiliationsOf({}, TEXT);
  expect(document.problems).toEqual([]);
  expect(spellsOf(document, 'tilda')).toEqual(['..: 10Pearls']);
  expect(spellsOf(document, 'otto-k')).toEqual([
    '2015-02-01..2015-07-01: 1&1 Telecommunication',
    '2020-02-01..: 1&1 Telecommunication',
  ]);
  expect(spellsOf(document, 'other')).toEqual(['..2014-01-01: 1&1 Telecommunication']);
  expect(spellsOf(document, { emailHashes: ['hash of tilda.x@example.com'] })).toEqual(['..: 10Pearls']);
});

test('bad lines are told by their number, and the rest is used', () => {
  const { people, problems } = gitdmCompanies(
    'Acme:\n\ta: a!example.com from 2015-99-01\n\tb: b!example.com\nno company\n\tc: c!example.com\n',
    reading,
  );
  expect(problems.map(({ at }) => at)).toEqual(['line 2', 'line 4', 'line 5']);
  expect(people.map(({ login }) => login)).toEqual(['b']);
});
