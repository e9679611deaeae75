import { affiliationsOf, commits, spellsOf } from '../../builders/affiliations.ts';

function row(
  login: string,
  company: string | null,
  kind: string,
  from: string | null = null,
  to: string | null = null,
) {
  return {
    login,
    emailDomains: ['x.example'],
    company,
    kind,
    from,
    to,
    lastEvidence: null,
    source: 'commit-email',
  };
}

test('kinds of rows, and lists of companies beside them', () => {
  const people = [
    row('a', 'Acme Ltd', 'company', '2020-01-01', '2021-01-01'),
    row('a', 'University of X', 'academic', '2021-01-01'),
    row('b', null, 'independent'),
    row('c', null, 'unknown'),
    row('d', null, 'robot'),
    row('e', 'What somebody wrote', 'stated'),
  ];
  const companies = [{ name: 'Acme', kind: 'company', domains: ['acme.example'], aliases: ['acme ltd'] }];
  const document = affiliationsOf({}, JSON.stringify(people), JSON.stringify(companies));
  expect(document.problems).toEqual([]);
  expect(spellsOf(document, 'a')).toEqual(['2020-01-01..2021-01-01: Acme', '2021-01-01..: University of X']);
  expect(spellsOf(document, 'b')).toEqual(['..: independent']);
  expect(spellsOf(document, 'c')).toEqual([]);
  expect(document.bots).toEqual(['d']);
  expect(spellsOf(document, 'e')).toEqual(['..: What somebody wrote']);
  expect(spellsOf(document, { domains: commits('acme.example', '2020-01-31') })).toEqual([
    '2020-01-01..2021-01-30: Acme',
  ]);
});

test('bad rows are told by their place, and the rest is used', () => {
  const bad = [
    row('a', 'Acme', 'company', '2020-02-30'),
    row('b', 'Acme', 'company', '2020-01-01', '2019-01-01'),
    { company: 'Acme', kind: 'company', login: '' },
    row('d', null, 'company'),
    row('e', 'Acme', 'company'),
  ];
  const document = affiliationsOf({}, JSON.stringify(bad), JSON.stringify([{ name: 'X' }, {}]));
  expect(document.problems.map(({ file, at }) => `${file} ${at}`)).toEqual([
    'file 1 [0]',
    'file 1 [1]',
    'file 1 [2]',
    'file 1 [3]',
    'file 2 [1]',
  ]);
  expect(document.people.map(({ login }) => login)).toEqual(['e']);
});
