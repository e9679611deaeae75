import { gitdmEmailMap } from '../../../functions/affiliations/formats/gitdm-email-map.ts';
import { affiliationsOf, commits, reading, spellsOf } from '../../builders/affiliations.ts';

test('lines stand in any order; each employer begins where the one before ended, the undated one is the last', () => {
  const document = affiliationsOf(
    {},
    `# [user!]domain  employer  [< yyyy-mm-dd]
9lamp!users.noreply.github.com Independent < 2015-10-01
9lamp!users.noreply.github.com PerkinElmer Inc. < 2014-08-01
9lamp!users.noreply.github.com PwC < 2020-01-01
9lamp!users.noreply.github.com Simplebet Inc.
`,
  );
  // The address tells the login.
  expect(spellsOf(document, '9lamp')).toEqual([
    '..2014-08-01: PerkinElmer Inc.',
    '2014-08-01..2015-10-01: independent',
    '2015-10-01..2020-01-01: PwC',
    '2020-01-01..: Simplebet Inc.',
  ]);
});

test('a bare domain is a mapping, also a dated one; an address may be written with @, as in the older gitdm', () => {
  const document = affiliationsOf(
    {},
    'redhat.example Red Hat Inc.\nkin.example Kinvolk < 2021-04-01\nkin.example Microsoft\nkim@post.example\tOstrel\n',
  );
  expect(document.problems).toEqual([]);
  expect(spellsOf(document, { domains: commits('redhat.example', '2020-06-01') })).toEqual([
    '2020-05-02..2021-06-01: Red Hat Inc.',
  ]);
  expect(spellsOf(document, { domains: commits('kin.example', '2021-03-02', '2021-05-01') })).toEqual([
    '2021-01-31..2021-04-01: Kinvolk',
    '2021-04-01..2022-05-01: Microsoft',
  ]);
  expect(spellsOf(document, { emailHashes: ['hash of kim@post.example'] })).toEqual(['..: Ostrel']);
});

test('NotFound is unknown', () => {
  expect(affiliationsOf({}, 'a!post.example NotFound\n').people).toEqual([]);
});

test('a bad line is told by its number; what it leaves undated is passed over, the rest is used', () => {
  const { people, domains, problems } = gitdmEmailMap(
    'a!x.example Acme < 2014-8-1\na!x.example Tidewater\nlonely\nb!x.example Ostrel\n!x.example Vennick\n',
    reading,
  );
  expect(problems.map(({ at }) => at)).toEqual(['line 1', 'line 3', 'line 5']);
  expect(people.map(({ emailHashes }) => emailHashes)).toEqual([['hash of b@x.example']]);
  expect(domains).toEqual([]);
});
