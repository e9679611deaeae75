import { affiliationsOf, spellsOf } from '../../builders/affiliations.ts';

const GITDM = 'ann: ann@acme.example\n\tAcme\n';

test('addresses of one line are one person; names say nothing', () => {
  const mailmap = `# people
Ann <ann@acme.example> <ann@home.example>
Ann <ann@acme.example> Annie <ann@laptop.example>  # an old one
<ann@home.example> <ann@older.example>
Bob <bob@home.example>
`;
  const document = affiliationsOf({}, GITDM, { path: '.mailmap', format: null, text: mailmap });
  expect(document.problems).toEqual([]);
  for (const address of ['ann@home.example', 'ann@laptop.example', 'ann@older.example'])
    expect(spellsOf(document, { emailHashes: [`hash of ${address}`] })).toEqual(['..: Acme']);
  expect(spellsOf(document, { emailHashes: ['hash of bob@home.example'] })).toEqual([]);
});

test('an address of two people joins neither', () => {
  const both = 'bob: bob@acme.example\n\tTidewater\n';
  const mailmap = 'X <ann@acme.example> <shared@home.example>\nX <bob@acme.example> <shared@home.example>\n';
  const document = affiliationsOf({}, GITDM, both, { path: '.mailmap', format: null, text: mailmap });
  expect(spellsOf(document, { emailHashes: ['hash of shared@home.example'] })).toEqual([]);
  expect(spellsOf(document, 'ann')).toEqual(['..: Acme']);
});

test('a bad line is told by its number, and the rest is used', () => {
  const mailmap =
    'nobody\nAnn <ann@acme.example> <ann@home.example>\nA <a@b.example> <c@d.example> <e@f.example>\n';
  const document = affiliationsOf({}, GITDM, { path: 'mailmap', format: 'mailmap', text: mailmap });
  expect(document.problems.map(({ file, at }) => `${file} ${at}`)).toEqual([
    'mailmap line 1',
    'mailmap line 3',
  ]);
  expect(spellsOf(document, { emailHashes: ['hash of ann@home.example'] })).toEqual(['..: Acme']);
});
