import { gitdm } from '../../../functions/affiliations/formats/gitdm.ts';
import { affiliationsOf, day, reading, spellsOf } from '../../builders/affiliations.ts';

test('dated lines: Bitergia until 2015-01-01, then Example Company', () => {
  const text = `# This is the main developers affiliations file.
jdoe: jdoe!example.com, jdoe!bitergia.example
\tBitergia until 2015-01-01
\tExample Company from 2015-01-01
`;
  expect(spellsOf(affiliationsOf({}, text), 'jdoe')).toEqual([
    '..2015-01-01: Bitergia',
    '2015-01-01..: Example Company',
  ]);
});

test('login in its own case, addresses in small letters, `!` for `@`; `*` after a login is none of it', () => {
  const { people, problems } = gitdm(
    'SomeLogin*: 12+SomeLogin!users.noreply.github.com, First.Last!Example.com\n\tAcme\n',
    reading,
  );
  expect(problems).toEqual([]);
  expect(people).toEqual([
    {
      login: 'SomeLogin',
      emailHashes: ['hash of 12+somelogin@users.noreply.github.com', 'hash of first.last@example.com'],
      said: [{ company: 'Acme', from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }],
    },
  ]);
});

test('dirt in the list of addresses is passed over', () => {
  const { people, problems } = gitdm('a: nonsense, , a!example.com\n\tAcme\n', reading);
  expect(problems).toEqual([]);
  expect(people[0]?.emailHashes).toEqual(['hash of a@example.com']);
});

test.each([
  ['Acme', 'Acme', '', ''],
  ['Acme until 2014-08-01', 'Acme', '', '2014-08-01'],
  ['Acme from 2014-08-01', 'Acme', '2014-08-01', ''],
  ['Acme, Inc. from 2014-08-01 until 2015-10-01', 'Acme, Inc.', '2014-08-01', '2015-10-01'],
  ['Messages from Mars until dawn', 'Messages from Mars until dawn', '', ''],
  ['Messages from Mars from 2014-08-01', 'Messages from Mars', '2014-08-01', ''],
  ['R&D | Büro · (東京) 株式会社', 'R&D | Büro · (東京) 株式会社', '', ''],
  ['1&1 Telecommunication', '1&1 Telecommunication', '', ''],
])('the company line %j', (line, company, from, until) => {
  expect(gitdm(`a: a!example.com\n\t${line}\n`, reading).people[0]?.said).toEqual([
    {
      company,
      from: from === '' ? Number.NEGATIVE_INFINITY : day(from),
      until: until === '' ? Number.POSITIVE_INFINITY : day(until),
    },
  ]);
});

test.each([
  ['Acme until 2014-13-01', 'A date must be a day that exists, written as 2026-07-31.'],
  ['Acme until 2014-02-30', 'A date must be a day that exists, written as 2026-07-31.'],
  ['Acme from 2014-8-1', 'A date must be a day that exists, written as 2026-07-31.'],
  ['Acme from 2015-01-01 until 2014-01-01', 'It ends before it begins.'],
  ['Acme from 2015-01-01 until 2015-01-01', 'It ends before it begins.'],
  ['until 2015-01-01', 'There is no company before the dates.'],
  ['Acme unitl 2015-01-01', 'Before a date there must be "from" or "until", in this order.'],
  ['Acme until 2015-01-01 from 2014-01-01', 'Before a date there must be "from" or "until", in this order.'],
])('the bad line %j is told by its number, and the rest is used', (line, sentence) => {
  const { people, problems } = gitdm(
    `a: a!example.com\n\t${line}\n\tTidewater\nb: b!example.com\n\tAcme\n`,
    reading,
  );
  expect(problems).toEqual([{ at: 'line 2', sentence }]);
  expect(people.map(({ login, said }) => [login, said.map(({ company }) => company)])).toEqual([
    ['a', ['Tidewater']],
    ['b', ['Acme']],
  ]);
});

test('companies under a person who cannot be read are not given to the person before', () => {
  const { people, problems } = gitdm(
    'a: a!example.com\n\tAcme\nno person here\n\tTidewater\n\tOstrel\nb:\n\tVennick\n',
    reading,
  );
  expect(problems.map(({ at }) => at)).toEqual(['line 3']);
  expect(people.map(({ login, said }) => [login, said.map(({ company }) => company)])).toEqual([
    ['a', ['Acme']],
    ['b', ['Vennick']],
  ]);
});

test('a company before the first person is nobody’s', () => {
  expect(gitdm('\tAcme\na: a!example.com\n', reading).problems).toEqual([
    { at: 'line 1', sentence: 'A company stands before the first person.' },
  ]);
});

test('a byte order mark and the line ends of another system change nothing', () => {
  const text = '# x\na: a!example.com\n\tAcme until 2015-01-01\n\tTidewater from 2015-01-01\n';
  expect(gitdm(`\uFEFF${text.replaceAll('\n', '\r\n')}`, reading)).toEqual(gitdm(text, reading));
});

test('rows of one login are joined, and the same company after itself is one spell', () => {
  const text = `a: a!one.example
\tIndependent until 2014-01-01
A: a!two.example
\tIndependent from 2014-01-01 until 2015-01-01
\tAcme from 2015-01-01
`;
  const document = affiliationsOf({}, text);
  expect(spellsOf(document, 'a')).toEqual(['..2015-01-01: independent', '2015-01-01..: Acme']);
  expect(spellsOf(document, { emailHashes: ['hash of a@two.example'] })).toEqual(spellsOf(document, 'a'));
});

test.each(['NotFound', '(Unknown)', '?', '(unknown)'])('%s is unknown', (word) => {
  const document = affiliationsOf({}, `a: a!example.com\n\t${word}\nb: b!example.com\n\tAcme\n`);
  expect(spellsOf(document, 'a')).toEqual([]);
  expect(document.people.map(({ login }) => login)).toEqual(['b']);
  expect(document.conflicts).toEqual([]);
});

test('(Robots) are handed on as bots and have no employer', () => {
  const document = affiliationsOf({}, 'merge-robot: m!example.com\n\t(Robots)\n');
  expect(document.bots).toEqual(['merge-robot']);
  expect(spellsOf(document, 'merge-robot')).toEqual([]);
});

test('companies at the same time contradict each other: told, and unknown there', () => {
  const text = `a: a!example.com
\tAcme until 2016-01-01
\tTidewater from 2015-01-01
`;
  const document = affiliationsOf({}, text);
  expect(spellsOf(document, 'a')).toEqual(['..2015-01-01: Acme', '2016-01-01..: Tidewater']);
  expect(document.conflicts).toEqual([
    {
      login: 'a',
      domain: null,
      from: '2015-01-01',
      until: '2016-01-01',
      statements: [
        { says: 'Acme', source: 'file 1' },
        { says: 'Tidewater', source: 'file 1' },
      ],
    },
  ]);
});
