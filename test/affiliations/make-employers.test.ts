import { makeEmployers } from '../../functions/affiliations/make-employers.ts';
import { affiliationsOf, commits, day, later, spellsOf } from '../builders/affiliations.ts';

const COMPANIES = [
  { name: 'Acme', domains: ['acme.example'] },
  { name: 'Tidewater', domains: ['tide.example', 'labs.acme.example'] },
];

test('the login decides before the address, in any case', () => {
  const document = affiliationsOf({}, 'ann: shared!x.example\n\tAcme\n', 'bob: bob!x.example\n\tTidewater\n');
  expect(spellsOf(document, { login: 'BOB', emailHashes: ['hash of shared@x.example'] })).toEqual([
    '..: Tidewater',
  ]);
  expect(spellsOf(document, { login: 'new-name', emailHashes: ['hash of shared@x.example'] })).toEqual([
    '..: Acme',
  ]);
  expect(spellsOf(document, { emailHashes: ['hash of shared@x.example', 'hash of bob@x.example'] })).toEqual(
    [],
  );
});

test('an address in rows of two logins is nobody’s', () => {
  const document = affiliationsOf({}, 'ann: both!x.example\n\tAcme\nbob: both!x.example\n\tTidewater\n');
  expect(spellsOf(document, { emailHashes: ['hash of both@x.example'] })).toEqual([]);
  expect(spellsOf(document, 'ann')).toEqual(['..: Acme']);
});

test.each([
  ['acme.example', 'Acme'],
  ['ACME.example', 'Acme'],
  ['dell0.corp.acme.example', 'Acme'],
  ['labs.acme.example', 'Tidewater'],
  ['x.labs.acme.example', 'Tidewater'],
])('the domain %s is of %s', (domain, company) => {
  const document = affiliationsOf({ companies: COMPANIES });
  expect(spellsOf(document, { domains: commits(domain, '2020-01-31') })).toEqual([
    `2020-01-01..2021-01-30: ${company}`,
  ]);
});

test.each(['gmail.com', 'notacme.example', 'example', '', 'localhost', '(none)', 'acme.example.evil'])(
  'the domain %j says nothing',
  (domain) => {
    const document = affiliationsOf({ companies: COMPANIES });
    expect(spellsOf(document, { domains: commits(domain, '2020-01-31') })).toEqual([]);
  },
);

test('a domain speaks from a month before the first commit to a year after the last, and to the first under another', () => {
  const document = affiliationsOf({ companies: COMPANIES });
  const domains = [
    ...commits('acme.example', '2019-01-31', '2019-09-01'),
    ...commits('gmail.com', '2019-10-01'),
    ...commits('tide.example', '2020-02-01'),
    ...commits('private.example', '2020-06-01'),
    ...commits('acme.example', '2023-01-01'),
  ];
  expect(spellsOf(document, { domains })).toEqual([
    '2019-01-01..2020-02-01: Acme',
    `2020-02-01..${later('2020-02-01', 365)}: Tidewater`,
    `${later('2023-01-01', -30)}..${later('2023-01-01', 365)}: Acme`,
  ]);
});

test('spells are in order, do not overlap, and unknown is never among them', () => {
  const gitdm =
    'ann: \n\tOstrel until 2019-03-01\n\tVennick from 2019-02-01 until 2019-04-01\n\tGabletarn from 2019-08-01 until 2019-09-01\n';
  const document = affiliationsOf({ companies: COMPANIES }, gitdm);
  const domains = commits('acme.example', '2019-02-15', '2019-05-01', '2019-08-15', '2019-12-01');
  const spells = makeEmployers(document).spellsOf({ login: 'ann', emailHashes: [], domains });
  for (const [i, spell] of spells.entries()) {
    expect(spell.from).toBeLessThan(spell.until);
    expect(spells[i + 1]?.from ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(spell.until);
    expect(spell.employer.kind).not.toBe('unknown');
  }
  expect(spellsOf(document, { login: 'ann', domains })).toEqual([
    '..2019-02-01: Ostrel',
    '2019-03-01..2019-04-01: Vennick',
    '2019-04-01..2019-08-01: Acme',
    '2019-08-01..2019-09-01: Gabletarn',
    `2019-09-01..${later('2019-12-01', 365)}: Acme`,
  ]);
});

test('thousands of commits are one spell', () => {
  const domains = Array.from({ length: 20_000 }, (_, i) => ({
    domain: 'acme.example',
    at: day('2019-01-31') + i * 3_600_000,
  }));
  expect(spellsOf(affiliationsOf({ companies: COMPANIES }), { domains })).toHaveLength(1);
});
