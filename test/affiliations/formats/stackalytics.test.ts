import { stackalytics } from '../../../functions/affiliations/formats/stackalytics.ts';
import { affiliationsOf, commits, reading, spellsOf } from '../../builders/affiliations.ts';

interface User {
  readonly [field: string]: unknown;
}

function user(
  login: string | null,
  companies: unknown,
  emails: readonly string[] = [`${login}@post.example`],
): User {
  return {
    user_name: 'Some Name',
    launchpad_id: 'some-id',
    emails,
    ...(login && { github_id: login }),
    companies,
  };
}

function job(company_name: string, end_date: string | null) {
  return { company_name, end_date };
}

const COMPANIES = [
  { company_name: '*independent', domains: [''], aliases: ['None', 'Self', 'Freelancer'] },
  { company_name: '*robots', domains: [], aliases: [] },
  {
    company_name: 'Red Hat',
    domains: ['redhat.example', 'gluster.example'],
    aliases: ['Red Hat Canada, Inc', 'eNovance'],
  },
  { company_name: 'Ansible', domains: ['ansible.redhat.example'], aliases: [] },
];

function read(...users: readonly User[]) {
  return affiliationsOf({}, JSON.stringify({ users, companies: COMPANIES, repos: [], releases: [] }));
}

test('each employment begins where the one before ended; a date matches the first that ends after it', () => {
  const document = read(
    user('a', [job('NTT', '2017-Nov-03'), job('*independent', '2017-Nov-12'), job('Red Hat', null)]),
  );
  expect(spellsOf(document, 'a')).toEqual([
    '..2017-11-03: NTT',
    '2017-11-03..2017-11-12: independent',
    '2017-11-12..: Red Hat',
  ]);
});

test('the order in the file is not always that of time', () => {
  const document = read(
    user('a', [job('Red Hat', null), job('NTT', '2017-Nov-03'), job('Cisco', '2014-Dec-31')]),
  );
  expect(spellsOf(document, 'a')).toEqual([
    '..2014-12-31: Cisco',
    '2014-12-31..2017-11-03: NTT',
    '2017-11-03..: Red Hat',
  ]);
});

test('whose last employment has ended is independent since', () => {
  expect(spellsOf(read(user('a', [job('NTT', '2017-Nov-03')])), 'a')).toEqual([
    '..2017-11-03: NTT',
    '2017-11-03..: independent',
  ]);
});

test('two that still go on contradict each other', () => {
  const document = read(user('a', [job('NTT', null), job('Cisco', null)]));
  expect(spellsOf(document, 'a')).toEqual([]);
  expect(document.conflicts[0]?.statements.map(({ says }) => says)).toEqual(['Cisco', 'NTT']);
});

test('aliases are compared without regard to case, and aliases of nobody are nobody', () => {
  const document = read(user('a', [job('ENOVANCE', '2015-Jan-01'), job('freelancer', null)]));
  expect(spellsOf(document, 'a')).toEqual(['..2015-01-01: Red Hat', '2015-01-01..: independent']);
});

test('robots are bots; another name with a star is unknown', () => {
  const document = read(user('robot', [job('*robots', null)]), user('b', [job('*mystery', null)]));
  expect(document.bots).toEqual(['robot']);
  expect(document.people).toEqual([]);
});

test('without a row the domain of the commits decides, the longest one, and an empty domain fits nobody', () => {
  const document = read();
  const of = (domain: string) => spellsOf(document, { login: 'z', domains: commits(domain, '2020-01-31') });
  expect(of('redhat.example')).toEqual(['2020-01-01..2021-01-30: Red Hat']);
  expect(of('lab.redhat.example')).toEqual(['2020-01-01..2021-01-30: Red Hat']);
  expect(of('eu.ansible.redhat.example')).toEqual(['2020-01-01..2021-01-30: Ansible']);
  expect(of('notredhat.example')).toEqual([]);
  expect(document.problems).toEqual([]);
});

test('a row alone decides, whatever the domain of the commits', () => {
  const document = read(user('a', [job('NTT', null)]));
  expect(spellsOf(document, { login: 'a', domains: commits('redhat.example', '2020-01-01') })).toEqual([
    '..: NTT',
  ]);
});

test('without github_id addresses tell who it is; a lent address tells the login', () => {
  const document = read(
    user(null, [job('NTT', null)], ['first.last@post.example', 'x@gmail.example']),
    user(null, [job('Cisco', null)], ['123+lent@users.noreply.github.com']),
  );
  expect(spellsOf(document, { login: 'whoever', emailHashes: ['hash of x@gmail.example'] })).toEqual([
    '..: NTT',
  ]);
  expect(spellsOf(document, 'Lent')).toEqual(['..: Cisco']);
});

test('bad rows are told by their place, and the rest is used', () => {
  const users = [
    7,
    { user_name: 'No Address', emails: [] },
    user('c', [job('NTT', '2017-Nop-03'), job('Cisco', null)]),
    user('d', [{ end_date: null }]),
    user('e', 'NTT'),
    user('f', [job('NTT', '2017-Feb-30')]),
    user('g', [job('NTT', '1999-Jan-01')]),
    user('h', undefined),
    user('i', [job('NTT', null)]),
  ];
  const { people, problems } = stackalytics(
    JSON.stringify({ users, companies: [{}, ...COMPANIES] }),
    reading,
  );
  expect(problems.map(({ at }) => at)).toEqual([
    'users[0]',
    'users[1]',
    'users[2].companies[0].end_date',
    'users[3].companies[0]',
    'users[4].companies',
    'users[5].companies[0].end_date',
    'users[6].companies[0].end_date',
    'companies[0]',
  ]);
  expect(people.filter(({ said }) => said.length > 0).map(({ login }) => login)).toEqual(['i']);
});

test.each(['', '[]', '{"users": 7}', 'null', '{"users": '])(
  'what is no such document is told: %j',
  (text) => {
    expect(stackalytics(text, reading).problems).toHaveLength(1);
  },
);
