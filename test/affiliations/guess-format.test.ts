import { guessFormat } from '../../functions/affiliations/guess-format.ts';

test.each([
  ['developers_affiliations1.txt', '# x\nann: ann!x.example\n\tAcme\n', 'gitdm'],
  ['x.txt', 'ann: \n\tAcme\n', 'gitdm'],
  ['company_developers1.txt', 'Acme:\n\tann: ann!x.example\n', 'gitdm-companies'],
  ['email-map', '# x\nann!x.example Acme < 2014-08-01\n', 'gitdm-email-map'],
  ['domain-map', 'x.example  Acme\n', 'gitdm-email-map'],
  ['.mailmap', 'Ann <a@x.example>\n', 'mailmap'],
  ['people/.mailmap', '', 'mailmap'],
  ['x', 'Ann <a@x.example> <b@x.example>\n', 'mailmap'],
  ['x.json', '[{"login": "ann", "email": "a!x.example", "affiliation": "Acme"}]', 'github-users'],
  ['x.json', '[{"login": "ann", "company": "Acme", "kind": "company"}]', 'rows'],
  ['x.json', '[{"name": "Acme", "domains": []}]', 'companies'],
  ['x.json', '\uFEFF {"users": [], "companies": []}', 'stackalytics'],
  ['companies.yaml', '{"acquisitions": []}', 'devstats-companies'],
  ['x.json', '{"users": ', null],
  ['x.json', '[]', null],
  ['x', '', null],
  ['x', 'lonely', null],
])('%s with %j is %s', (path, text, format) => {
  expect(guessFormat({ path, text })).toBe(format);
});
