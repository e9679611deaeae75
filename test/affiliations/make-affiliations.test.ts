import { affiliationsOf, commits, spellsOf } from '../builders/affiliations.ts';

const GITDM = 'ann: ann!post.example\n\tAcme until 2020-01-01\n\tTidewater from 2020-01-01\n';

function stackalytics(...companies: readonly (readonly [string, string | null])[]): string {
  const jobs = companies.map(([company_name, end_date]) => ({ company_name, end_date }));
  return JSON.stringify({
    users: [{ user_name: 'Ann', github_id: 'Ann', emails: ['ann@post.example'], companies: jobs }],
    companies: [],
  });
}

test('two sources that say the same are one', () => {
  const document = affiliationsOf({}, GITDM, stackalytics(['acme ', '2020-Jan-01'], ['TIDEWATER', null]));
  expect(spellsOf(document, 'ann')).toEqual(['..2020-01-01: Acme', '2020-01-01..: Tidewater']);
  expect(document.conflicts).toEqual([]);
});

test('where two sources disagree nothing is believed, and it is told who, when and by whom', () => {
  const document = affiliationsOf({}, GITDM, stackalytics(['Acme', '2021-Jan-01'], ['Tidewater', null]));
  expect(spellsOf(document, 'ann')).toEqual(['..2020-01-01: Acme', '2021-01-01..: Tidewater']);
  expect(document.conflicts).toEqual([
    {
      login: 'ann',
      domain: null,
      from: '2020-01-01',
      until: '2021-01-01',
      statements: [
        { says: 'Tidewater', source: 'file 1' },
        { says: 'Acme', source: 'file 2' },
      ],
    },
  ]);
});

test('a domain does not decide what sources contradict each other about, and does where they say nothing', () => {
  const settings = { companies: [{ name: 'Ostrel', domains: ['ostrel.example'] }] };
  const gitdm =
    'ann: ann!post.example\n\tAcme until 2020-01-01\n\tTidewater from 2019-06-01 until 2020-01-01\n';
  const domains = commits('ostrel.example', '2019-07-01', '2020-03-01');
  expect(spellsOf(affiliationsOf(settings, gitdm), { login: 'ann', domains })).toEqual([
    '..2019-06-01: Acme',
    '2020-01-01..2021-03-01: Ostrel',
  ]);
});

test('unknown contradicts nobody', () => {
  const document = affiliationsOf({}, GITDM, 'ann: ann!post.example\n\tNotFound\n');
  expect(document.conflicts).toEqual([]);
  expect(spellsOf(document, 'ann')).toHaveLength(2);
});

test('the config settles what files say, for its time', () => {
  const people = [{ login: 'ANN', independent: true, from: '2021-01-01', until: '2022-01-01' }];
  const document = affiliationsOf({ people }, GITDM, stackalytics(['Vennick', null]));
  expect(spellsOf(document, 'ann')).toEqual(['2021-01-01..2022-01-01: independent']);
  expect(document.conflicts.map(({ from, until }) => [from, until])).toEqual([
    [null, '2020-01-01'],
    ['2020-01-01', '2021-01-01'],
    ['2022-01-01', null],
  ]);
});

test('a company is shown as the config spells it, and as the first file does otherwise', () => {
  const files = [
    'a: a!x.example\n\tRED HAT\n\tacme\n',
    'b: b!x.example\n\tred  hat\nc: c!x.example\n\tACME\n',
  ];
  const said = (document: ReturnType<typeof affiliationsOf>) => [
    spellsOf(document, 'b'),
    spellsOf(document, 'c'),
  ];
  expect(said(affiliationsOf({}, ...files))).toEqual([['..: RED HAT'], ['..: acme']]);
  expect(said(affiliationsOf({ companies: [{ name: 'Red Hat' }] }, ...files))).toEqual([
    ['..: Red Hat'],
    ['..: acme'],
  ]);
});

test('the config’s people spell a company before a file’s list of companies does', () => {
  const people = [{ login: 'a', company: 'Red Hat' }];
  const companies = JSON.stringify([{ name: 'RED HAT', domains: [], aliases: [] }]);
  expect(spellsOf(affiliationsOf({ people }, companies, 'b: \n\tred hat\n'), 'b')).toEqual(['..: Red Hat']);
});

test('aliases of the config hold for files', () => {
  const companies = [{ name: 'Red Hat', aliases: ['eNovance', 'RH'] }];
  expect(spellsOf(affiliationsOf({ companies }, 'a: a!x.example\n\tenovance\n'), 'a')).toEqual([
    '..: Red Hat',
  ]);
});

test('a dated acquisition changes the owner on its day, also of a domain, and from owner to owner', () => {
  const settings = {
    companies: [{ name: 'Kinvolk', domains: ['kin.example'] }],
    acquisitions: [
      { company: 'kinvolk', by: 'Microsoft', from: '2021-04-29' },
      { company: 'Microsoft', by: 'Macrosoft', from: '2025-01-01' },
    ],
  };
  const document = affiliationsOf(settings, 'a: a!x.example\n\tKINVOLK from 2019-01-01\n');
  expect(spellsOf(document, 'a')).toEqual([
    '2019-01-01..2021-04-29: Kinvolk',
    '2021-04-29..2025-01-01: Microsoft',
    '2025-01-01..: Macrosoft',
  ]);
  expect(spellsOf(document, { domains: commits('kin.example', '2021-04-01') })).toEqual([
    '2021-03-02..2021-04-29: Kinvolk',
    '2021-04-29..2022-04-01: Microsoft',
  ]);
});

test('what two sources call the same company after an acquisition is no conflict', () => {
  const acquisitions = [{ company: 'Kinvolk', by: 'Microsoft' }];
  const document = affiliationsOf(
    { acquisitions },
    'a: a!x.example\n\tKinvolk\n',
    'a: a!x.example\n\tMicrosoft\n',
  );
  expect(spellsOf(document, 'a')).toEqual(['..: Microsoft']);
});

test('a domain that two companies claim says nothing, and is told; the config settles it', () => {
  const files = ['shared.example Acme\n', 'shared.example Tidewater\n'];
  const person = { domains: commits('shared.example', '2020-01-31') };
  const document = affiliationsOf({}, ...files);
  expect(spellsOf(document, person)).toEqual([]);
  expect(document.conflicts).toMatchObject([
    { login: null, domain: 'shared.example', from: null, until: null },
  ]);
  const settled = affiliationsOf({ companies: [{ name: 'Ostrel', domains: ['Shared.Example'] }] }, ...files);
  expect(spellsOf(settled, person)).toEqual(['2020-01-01..2021-01-30: Ostrel']);
});

test('mail providers and what forges lend say nothing, whoever claims them; the config knows more of them', () => {
  const companies = [
    { name: 'Acme', domains: ['gmail.com', 'users.noreply.github.com', 'saltmail.example'] },
  ];
  const document = affiliationsOf({ companies, freeMail: ['SaltMail.example'] });
  for (const domain of ['gmail.com', 'users.noreply.github.com', 'eu.saltmail.example'])
    expect(spellsOf(document, { domains: commits(domain, '2020-01-31') })).toEqual([]);
  expect(document.problems.map(({ file, at }) => `${file}, ${at}`)).toEqual([
    'the configuration, domain gmail.com',
    'the configuration, domain users.noreply.github.com',
    'the configuration, domain saltmail.example',
  ]);
});

test('a file of no known format is told with what to do', () => {
  expect(affiliationsOf({}, 'lonely\n').problems).toMatchObject([
    {
      file: 'file 1',
      at: 'the file',
      sentence: expect.stringMatching(/^It is of no format that is known\. Name it/),
    },
  ]);
});

test('neither addresses nor names of people are in the document, and its order is that of logins', () => {
  const text = 'Zoe: zoe!private.example\n\tAcme\nann: ann!private.example\n\tAcme\n';
  const document = affiliationsOf({}, text);
  expect(document.people.map(({ login }) => login)).toEqual(['ann', 'Zoe']);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});
