import { affiliationsWith, commits, spellsOf } from '../builders/affiliations.ts';

const COMPANIES = [
  { name: 'Ostrel', organizations: ['ostrel-oss'] },
  { name: 'Vennick', domains: ['vennick.example'], organizations: ['Vennick'] },
];

function read(organization: string, ...logins: readonly string[]) {
  return { organization, readAt: '2026-08-02T08:00:00Z', logins };
}

test('a member counts as working there, from a year and a month before it was read', () => {
  const document = affiliationsWith({ companies: COMPANIES }, [read('Ostrel-OSS', 'Ann')]);
  expect(spellsOf(document, 'ann')).toEqual(['2025-06-28..: Ostrel']);
  expect(spellsOf(document, 'bob')).toEqual([]);
  expect(spellsOf(document, { emailHashes: ['x'] })).toEqual([]);
});

test('only where neither a row nor a domain says anything', () => {
  const gitdm = 'ann: \n\tAcme from 2026-01-01\n';
  const document = affiliationsWith({ companies: COMPANIES }, [read('ostrel-oss', 'ann', 'bob')], gitdm);
  expect(spellsOf(document, 'ann')).toEqual(['2025-06-28..2026-01-01: Ostrel', '2026-01-01..: Acme']);
  expect(spellsOf(document, { login: 'bob', domains: commits('vennick.example', '2025-06-01') })).toEqual([
    '2025-05-02..2026-06-01: Vennick',
    '2026-06-01..: Ostrel',
  ]);
});

test('whoever is in two companies’ organisations is a conflict, unless a row tells', () => {
  const both = [read('ostrel-oss', 'ann', 'bob'), read('vennick', 'ann', 'bob')];
  const document = affiliationsWith(
    { companies: COMPANIES, people: [{ login: 'bob', company: 'Vennick' }] },
    both,
  );
  expect(spellsOf(document, 'ann')).toEqual([]);
  expect(spellsOf(document, 'bob')).toEqual(['..: Vennick']);
  expect(
    document.conflicts.map(({ login, statements }) => [login, statements.map(({ source }) => source)]),
  ).toEqual([['ann', ['organisation ostrel-oss', 'organisation vennick']]]);
});

test('a company that was bought is its owner’s; an organisation that the config no longer names is nobody’s', () => {
  const acquisitions = [{ company: 'Ostrel', by: 'Vennick', from: '2026-01-01' }];
  const organizations = [read('ostrel-oss', 'ann'), read('forgotten', 'cy')];
  const document = affiliationsWith({ companies: COMPANIES, acquisitions }, organizations);
  expect(spellsOf(document, 'ann')).toEqual(['2025-06-28..2026-01-01: Ostrel', '2026-01-01..: Vennick']);
  expect(spellsOf(document, 'cy')).toEqual([]);
});
