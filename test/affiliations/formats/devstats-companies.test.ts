import { affiliationsOf, commits, spellsOf } from '../../builders/affiliations.ts';

const PEOPLE = `a: a!x.example
\tKismatic
b: b!x.example
\tKinvolk  GmbH until 2021-01-01
\tOther from 2021-01-01
c: c!x.example
\tgithub Inc
`;

function bought(...acquisitions: readonly unknown[]) {
  return JSON.stringify({ acquisitions });
}

const PAIRS = [
  ['(?i)^kismatic$', 'Apprenda Inc.'],
  ['(?i)^(kinvolk|kinvolk\\s+gmbh|deis|github|github\\s+inc\\.?|azure)$', 'Microsoft Corporation'],
];

test('a Go expression on the name, and who owns it now', () => {
  const document = affiliationsOf({}, PEOPLE, bought(...PAIRS));
  expect(document.problems).toEqual([]);
  expect(spellsOf(document, 'a')).toEqual(['..: Apprenda Inc.']);
  expect(spellsOf(document, 'b')).toEqual(['..2021-01-01: Microsoft Corporation', '2021-01-01..: Other']);
  expect(spellsOf(document, 'c')).toEqual(['..: Microsoft Corporation']);
});

test.each([
  ['(?i)^a\\-b$', 'A-B'],
  ['^A\\&B$', 'A&B'],
  ['(?i)^\\p{L}+ gmbh$', 'Über GmbH'],
])('%s fits %s', (pattern, company) => {
  const document = affiliationsOf({}, `a: \n\t${company}\n`, bought([pattern, 'Owner']));
  expect(document.problems).toEqual([]);
  expect(spellsOf(document, 'a')).toEqual(['..: Owner']);
});

test('domains of a company that was bought are the owner’s', () => {
  const document = affiliationsOf({}, 'kin.example Kinvolk\n', bought(...PAIRS));
  expect(spellsOf(document, { domains: commits('kin.example', '2020-01-31') })).toEqual([
    '2020-01-01..2021-01-30: Microsoft Corporation',
  ]);
});

test('an owner that was bought too, in another pair, is told and not followed', () => {
  const document = affiliationsOf({}, PEOPLE, bought(...PAIRS, ['(?i)^apprenda', 'Atos']));
  expect(document.problems).toEqual([
    {
      file: 'file 2',
      at: 'acquisitions[0]',
      sentence: 'Who it names was bought too, in acquisitions[2]; name the last owner.',
    },
  ]);
  expect(spellsOf(document, 'a')).toEqual(['..: Kismatic']);
});

test('bad pairs are told by their place, and the rest is used', () => {
  const document = affiliationsOf({}, PEOPLE, bought(['(?i)^kis(', 'X'], 'kismatic', ['^a$'], ...PAIRS));
  expect(document.problems.map(({ at }) => at)).toEqual([
    'acquisitions[0]',
    'acquisitions[1]',
    'acquisitions[2]',
  ]);
  expect(spellsOf(document, 'a')).toEqual(['..: Apprenda Inc.']);
});
