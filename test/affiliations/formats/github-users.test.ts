import { githubUsers } from '../../../functions/affiliations/formats/github-users.ts';
import { affiliationsOf, reading, spellsOf } from '../../builders/affiliations.ts';

function row(login: string, affiliation: unknown, email = `${login}!example.com`) {
  return {
    login,
    email,
    name: 'Some Name',
    affiliation,
    country_id: 'us',
    sex: 'm',
    sex_prob: 0.99,
    age: 40,
  };
}

function read(...rows: readonly unknown[]) {
  return affiliationsOf({}, JSON.stringify(rows));
}

test('employers one after the other, the first since ever, the last still', () => {
  const document = read(
    row('a', 'PerkinElmer Inc. < 2014-08-01, Independent < 2015-10-01, PwC < 2020-01-01, Simplebet Inc.'),
  );
  expect(spellsOf(document, 'a')).toEqual([
    '..2014-08-01: PerkinElmer Inc.',
    '2014-08-01..2015-10-01: independent',
    '2015-10-01..2020-01-01: PwC',
    '2020-01-01..: Simplebet Inc.',
  ]);
});

test.each(['NotFound', '(Unknown)', '?', '', null, 7])('%j is no affiliation', (affiliation) => {
  expect(read(row('a', affiliation)).people).toEqual([]);
});

test('of rows that differ about a login the one with the most companies counts, and it is told', () => {
  const document = read(
    row('a', 'Acme', 'a!one.example'),
    row('a', 'Tidewater < 2020-01-01, Acme', 'a!two.example'),
    row('a', 'NotFound', 'a!three.example'),
  );
  expect(spellsOf(document, 'a')).toEqual(['..2020-01-01: Tidewater', '2020-01-01..: Acme']);
  expect(document.people[0]?.emailHashes).toHaveLength(3);
  expect(document.problems).toEqual([
    {
      file: 'file 1',
      at: '[0].affiliation',
      sentence: 'It differs from [1], which tells more companies of the same login and counts.',
    },
  ]);
});

test('as many companies in each of two rows that differ: a conflict', () => {
  const document = read(row('a', 'Acme', 'a!one.example'), row('a', 'Tidewater', 'a!two.example'));
  expect(spellsOf(document, 'a')).toEqual([]);
  expect(document.conflicts).toHaveLength(1);
});

test('sex, age and country are never taken', () => {
  expect(JSON.stringify(githubUsers(JSON.stringify([row('a', 'Acme')]), reading))).not.toMatch(
    /0\.99|40|"us"|Some Name/,
  );
});

test('bad rows are told by their place, and the rest is used', () => {
  const { people, problems } = githubUsers(
    JSON.stringify([
      null,
      { name: 'x' },
      row('b', 'Acme < 2015-13-01, Tidewater'),
      row('c', 'Acme'),
      row('d d', 'Acme'),
    ]),
    reading,
  );
  expect(problems.map(({ at }) => at)).toEqual(['[0]', '[1]', '[2].affiliation', '[4]']);
  expect(people.map(({ login, said }) => [login, said.length])).toEqual([
    ['b', 0],
    ['c', 1],
  ]);
});
