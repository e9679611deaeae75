import { AFFILIATION_FORMATS } from '../../functions/model/affiliation.ts';
import type { KnownIndicator } from '../../functions/model/config-rules.ts';
import { parseConfig } from '../../functions/model/parse-config.ts';

const TOKEN = `ghp_${'0123456789'.repeat(4)}`;

const known = {
  indicators: [
    { id: 'time-to-decision', worse: 'higher', unit: 'days' },
    { id: 'ci-carriers', worse: 'higher', unit: 'share' },
    { id: 'hat-balance', worse: 'lower', unit: 'share' },
    { id: 'close-or-park', worse: 'higher', unit: 'count', thresholds: null },
  ] satisfies KnownIndicator[],
};

const FILE = `the path of a file, or {path, format} with one of ${AFFILIATION_FORMATS.join(', ')}`;
const INDICATORS = 'Indicators: time-to-decision, ci-carriers, hat-balance, close-or-park.';
const SETTINGS =
  'Settings here: timeZone, store, mail, archive, bots, affiliations, workAreas, thresholds, leaveOut, projects, programme, sponsors, leadDays, approval, approvalDays, pledges, recognition, cloud, editing.';

test('the least configuration gets its defaults', () => {
  expect(parseConfig({ projects: [project()] }, known)).toEqual({
    ok: true,
    config: {
      timeZone: 'UTC',
      store: { folder: 'out/store' },
      bots: [],
      thresholds: {},
      leaveOut: [],
      projects: [
        { id: 'lamp', name: 'Lamp', repositories: ['o/lamp'], maintainers: [], visibility: 'private' },
      ],
      sponsors: [],
      leadDays: 3,
      approval: 'required',
      approvalDays: 14,
      pledges: [],
      recognition: { named: [] },
      editing: { forewords: [], holds: [], acknowledged: [], optOut: [] },
    },
  });
});

test.each<[unknown, string[]]>([
  [null, ['The file is empty; it needs at least projects, each with id, name and repositories.']],
  ['text', ['The file is "text"; it must be settings, at least projects.']],
  [[], ['The file is an empty list; it must be settings, at least projects.']],
  [{}, ['projects is missing; it must be a list of at least one project.']],
  [{ projects: [] }, ['projects is an empty list; it must be a list of at least one project.']],
  [{ projects: {} }, ['projects is a group of settings; it must be a list of at least one project.']],
  [
    { projects: [null] },
    ['projects[0] is empty; it must be the settings of one project, at least id, name and repositories.'],
  ],
  [
    { projects: [{}] },
    [
      'projects[0].id is missing; it must be small letters, digits and dashes, 63 at most.',
      'projects[0].name is missing; it must be a name of 1 to 80 characters in one line.',
      'projects[0].repositories is missing; it must be a list of at least one repository as owner/name.',
    ],
  ],
  [
    withSettings({ project: [project()] }),
    [`project is not a setting. Did you mean "projects"? ${SETTINGS}`],
  ],
  [withSettings({ colour: 'red' }), [`colour is not a setting. ${SETTINGS}`]],
  [withSettings({ 'two words': 1 }), [`["two words"] is not a setting. ${SETTINGS}`]],
  [
    withProject({ repos: ['a/b'] }),
    [
      'projects[0].repos is not a setting. Did you mean "repositories"? Settings here: id, name, repositories, maintainers, visibility.',
    ],
  ],
  [
    withProject({ id: 'Lamp Post' }),
    ['projects[0].id is "Lamp Post"; it must be small letters, digits and dashes, 63 at most.'],
  ],
  [
    withProject({ id: 7 }),
    ['projects[0].id is the number 7; it must be small letters, digits and dashes, 63 at most.'],
  ],
  [
    withProject({ name: 'Lamp\r\nBcc: all@example.org' }),
    [
      'projects[0].name is "Lamp\\r\\nBcc: all@example.org"; it must be a name of 1 to 80 characters in one line.',
    ],
  ],
  [
    withProject({ repositories: ['lamp', 'o/lamp', 'o/..', 'https://github.com/o/lamp', 'O/Lamp'] }),
    [
      'projects[0].repositories[0] is "lamp"; it must be a repository as owner/name (harbour-lights/beacon).',
      'projects[0].repositories[2] is "o/.."; it must be a repository as owner/name (harbour-lights/beacon).',
      'projects[0].repositories[3] is "https://github.com/o/lamp"; it must be a repository as owner/name (harbour-lights/beacon).',
      'projects[0].repositories[4] is "O/Lamp", which projects[0].repositories[1] is already; once is enough.',
    ],
  ],
  [
    withProject({ repositories: ['x'.repeat(70)] }),
    [
      `projects[0].repositories[0] is "${'x'.repeat(59)}…"; it must be a repository as owner/name (harbour-lights/beacon).`,
    ],
  ],
  [
    withProject({ visibility: 'pulbic' }),
    ['projects[0].visibility is "pulbic"; it must be private or public. Did you mean "public"?'],
  ],
  [
    { ...withProject({ maintainers: ['anna', 'a@b.example', 'Anna <A@b.example>'] }), mail: mail() },
    [
      'projects[0].maintainers[0] is "anna"; it must be an address (anna@example.org) or a name and an address (Anna <anna@example.org>).',
      'projects[0].maintainers[2] is "Anna <A@b.example>", which projects[0].maintainers[1] is already; once is enough.',
    ],
  ],
  [
    withProject({ maintainers: ['a@b.example'] }),
    [
      'mail is missing, but projects[0] has maintainers to write to; set at least mail.from, the address that the letters come from.',
    ],
  ],
  [
    { projects: [project(), { ...project(), repositories: ['o/post'] }] },
    ['projects[1].id is "lamp", as is projects[0].id; each project needs an id of its own.'],
  ],
  [{ projects: [project(), { ...project(), id: 'post', repositories: ['o/lamp'] }] }, []],
  [
    { projects: [project(), { ...project(), id: 'post', repositories: ['O/lamp'] }] },
    [
      'projects[1].repositories[0] is "O/lamp", which projects[0].repositories[0] spells "o/lamp"; one repository is spelled the same everywhere.',
    ],
  ],
  [
    withSettings({ mail: {} }),
    [
      'mail.from is missing; it must be an address (anna@example.org) or a name and an address (Anna <anna@example.org>).',
    ],
  ],
  [
    withSettings({ mail: { ...mail(), mailer: 'filse' } }),
    ['mail.mailer is "filse"; it must be files, smtp or ses. Did you mean "files"?'],
  ],
  [
    withSettings({ mail: { ...mail(), mailer: 'smtp' } }),
    ['mail.smtp is missing, but mail.mailer is smtp; set at least mail.smtp.host, the mail server.'],
  ],
  [withSettings({ mail: { ...mail(), mailer: 'smtp', smtp: { host: 'smtp.example.org' } } }), []],
  [withSettings({ mail: { ...mail(), smtp: { host: 'localhost', port: 25, security: 'none' } } }), []],
  [
    withSettings({
      mail: { ...mail(), smtp: { host: '2001:db8::25', security: 'tls', user: 'a@b.example' } },
    }),
    [],
  ],
  [
    withSettings({ mail: { ...mail(), smtp: { host: 'smtp.example.org', security: 'none' } } }),
    [
      'mail.smtp.security is none, so everybody on the way to "smtp.example.org" could read the letters; none is for localhost alone. Use starttls or tls.',
    ],
  ],
  [
    withSettings({ mail: { ...mail(), smtp: { host: 'smtp://a.example', port: 0, security: 'ssl' } } }),
    [
      'mail.smtp.host is "smtp://a.example"; it must be the name or the address of a server (smtp.example.org).',
      'mail.smtp.port is the number 0; it must be a port, from 1 to 65535.',
      'mail.smtp.security is "ssl"; it must be starttls, tls or none.',
    ],
  ],
  [
    withSettings({ mail: { ...mail(), smtp: { host: 'a.example', password: 'hush' } } }),
    [
      'mail.smtp.password: a password never stands in this file. Take it out and set it in the environment, as COMMUNITY_HAT_SMTP_PASSWORD.',
    ],
  ],
  [
    withSettings({ timeZone: 'Europe/Berln' }),
    [
      'timeZone is "Europe/Berln"; it must be the name of a time zone, such as UTC or Europe/Berlin. Did you mean "Europe/Berlin"?',
    ],
  ],
  [
    withSettings({ timeZone: '+02:00' }),
    ['timeZone is "+02:00"; it must be the name of a time zone, such as UTC or Europe/Berlin.'],
  ],
  [
    withSettings({ archive: { url: 'http://a.example' } }),
    [
      'archive.url is "http://a.example"; it must be an https address without a query (https://letters.example.org).',
    ],
  ],
  [withSettings({ store: { folder: '' } }), ['store.folder is ""; it must be the path of a folder.']],
  [withSettings({ bots: 'robot' }), ['bots is "robot"; it must be a list of logins.']],
  [withSettings({ bots: [true] }), ['bots[0] is true; it must be a login.']],
  [
    withSettings({ leaveOut: ['ci-carrier'] }),
    [`leaveOut[0]: no indicator is called "ci-carrier". Did you mean "ci-carriers"? ${INDICATORS}`],
  ],
  [
    withSettings({ thresholds: { 'time-to-decide': { watch: 1, neglected: 2 } } }),
    [
      `thresholds.time-to-decide: no indicator is called "time-to-decide". Did you mean "time-to-decision"? ${INDICATORS}`,
    ],
  ],
  [
    withSettings({ thresholds: { 'time-to-decision': { watch: 'ten' } } }),
    [
      'thresholds.time-to-decision.watch is "ten"; it must be a number, 0 or more.',
      'thresholds.time-to-decision.neglected is missing; it must be a number, 0 or more.',
    ],
  ],
  [
    withSettings({ thresholds: { 'time-to-decision': { watch: 30, neglected: 20 } } }),
    [
      'thresholds.time-to-decision has watch 30 and neglected 20; here higher is worse, so neglected must be higher than watch, or equal.',
    ],
  ],
  [
    withSettings({ thresholds: { 'hat-balance': { watch: 0.2, neglected: 0.3 } } }),
    [
      'thresholds.hat-balance has watch 0.2 and neglected 0.3; here lower is worse, so neglected must be lower than watch, or equal.',
    ],
  ],
  [
    withSettings({ thresholds: { 'ci-carriers': { watch: 0.5, neglected: 80 } } }),
    ['thresholds.ci-carriers.neglected is the number 80; it must be a share from 0 to 1 (60 % is 0.6).'],
  ],
  [
    withSettings({ thresholds: { 'close-or-park': { watch: 5, neglected: 10 } } }),
    [
      'thresholds.close-or-park: this is a standing fact, which is told and never graded; take its limits out.',
    ],
  ],
  [
    withProject({ name: TOKEN }),
    [
      'projects[0].name holds something that looks like a secret, which is not shown here. Take it out of the file and revoke it; a token belongs into the environment, as GITHUB_TOKEN.',
    ],
  ],
  [
    withSettings({ [TOKEN]: 1 }),
    [
      '(a key that is not shown) holds something that looks like a secret, which is not shown here. Take it out of the file and revoke it; a token belongs into the environment, as GITHUB_TOKEN.',
    ],
  ],
  [
    withAffiliations({ people: [{ login: 'ann' }, { login: 'bob', company: 'Acme', independent: true }] }),
    [
      'affiliations.people[0] must have either a company or independent: true. Whoever nobody knows of is left out.',
      'affiliations.people[1] must have either a company or independent: true. Whoever nobody knows of is left out.',
    ],
  ],
  [
    withAffiliations({
      people: [
        { login: 'a b', company: ' ', from: '2026-02-30' },
        { login: 'ann', independent: 'yes' },
      ],
    }),
    [
      'affiliations.people[0].login is "a b"; it must be a login.',
      'affiliations.people[0].company is " "; it must be the name of a company, in one line.',
      'affiliations.people[0].from is "2026-02-30"; it must be a day that exists, such as 2026-07-31.',
      'affiliations.people[1].independent is "yes"; it must be true, or left out.',
    ],
  ],
  [
    withAffiliations({
      people: [
        { login: 'ann', company: 'Acme', until: '2026-01-01' },
        { login: 'Ann', company: 'Tidewater', from: '2026-01-01' },
        { login: 'ann', independent: true, from: '2026-05-01', until: '2026-06-01' },
        { login: 'bob', company: 'Acme', from: '2026-01-01', until: '2026-01-01' },
      ],
    }),
    [
      'affiliations.people[3].until is "2026-01-01", and from is "2026-01-01"; until is the first day on which it is no longer so, and must be later.',
      'affiliations.people[2] is about the same login at the same time as affiliations.people[1]; let one end where the other begins, with from and until.',
    ],
  ],
  [
    withAffiliations({
      hats: [
        { login: 'ann', project: 'lmap', hat: 'community' },
        { login: 'ann', project: 'lamp', hat: 'compny' },
        { login: 'ANN', project: 'lamp', hat: 'company', from: '2026-01-01' },
      ],
    }),
    [
      'affiliations.hats[1].hat is "compny"; it must be community or company. Did you mean "company"?',
      'affiliations.hats[0].project: no project has the id "lmap". Did you mean "lamp"? Projects: lamp.',
      'affiliations.hats[2] is about the same login and project at the same time as affiliations.hats[1]; let one end where the other begins, with from and until.',
    ],
  ],
  [
    withAffiliations({
      companies: [
        { name: 'Acme', domains: ['acme.example', 'localhost'], aliases: ['Acme Ltd'] },
        { name: 'acme ltd', domains: ['ACME.example'] },
      ],
    }),
    [
      'affiliations.companies[0].domains[1] is "localhost"; it must be a domain (example.org).',
      'affiliations.companies[0].aliases[0] is "Acme Ltd", which affiliations.companies[1].name is already; once is enough.',
      'affiliations.companies[1].domains[0] is "ACME.example", which affiliations.companies[0].domains[0] is already; once is enough.',
    ],
  ],
  [
    withAffiliations({
      acquisitions: [
        { company: 'Acme', by: 'Tidewater' },
        { company: 'Tidewater', by: 'acme' },
        { company: 'ACME', by: 'Ostrel' },
      ],
    }),
    [
      'affiliations.acquisitions[0]: who bought it was in the end bought by it. Take out one of the acquisitions.',
      'affiliations.acquisitions[1]: who bought it was in the end bought by it. Take out one of the acquisitions.',
      'affiliations.acquisitions[2].company is "acme", which affiliations.acquisitions[0].company is already; once is enough.',
    ],
  ],
  [
    withAffiliations({ files: ['people.txt', { path: 'people.txt' }, { path: 'x', format: 'gitmd' }, 7] }),
    [
      `affiliations.files[2] is a group of settings; it must be ${FILE}.`,
      `affiliations.files[3] is the number 7; it must be ${FILE}.`,
      'affiliations.files[1] is "people.txt", which affiliations.files[0] is already; once is enough.',
    ],
  ],
  [
    withAffiliations({ freeMail: ['post'] }),
    ['affiliations.freeMail[0] is "post"; it must be a domain (example.org).'],
  ],
  [
    withSettings({ workAreas: [{ area: 'fix' }, { area: 'fixes', label: 'bug' }] }),
    [
      'workAreas[1].area is "fixes"; it must be feature, fix, performance, documentation, ci, tests, refactoring, dependencies, release, deprecation or upkeep.',
      'workAreas[0] would fit every change; it must have a label, a title or paths.',
    ],
  ],
  [
    {
      ...withSettings({
        sponsors: [
          { id: 'acme', company: 'Acme', recipients: ['a@acme.example', 'Ann <A@acme.example>'] },
          { id: 'acme', company: 'ACME' },
        ],
      }),
      mail: mail(),
    },
    [
      'sponsors[1].id is "acme", as is sponsors[0].id; each sponsor needs an id of its own.',
      'sponsors[1].company is "ACME", which sponsors[0].company is already; once is enough.',
      'sponsors[0].recipients[1] is "Ann <A@acme.example>", which sponsors[0].recipients[0] is already; once is enough.',
    ],
  ],
  [
    withSettings({ programme: { name: 'The Office', recipients: ['o@hat.example'] } }),
    [
      'mail is missing, but programme has recipients to write to; set at least mail.from, the address that the letters come from.',
    ],
  ],
  [
    withSettings({
      pledges: [
        { company: 'Acme', project: 'lmap', area: 'docs', from: '2026-07-01', until: '2026-07-01' },
        { company: 'Acme', project: 'lamp', area: 'ci', from: '2026-07-01', until: '2026-10-01' },
      ],
    }),
    [
      'pledges[0].area is "docs"; it must be feature, fix, performance, documentation, ci, tests, refactoring, dependencies, release, deprecation or upkeep.',
      'pledges[0].project: no project has the id "lmap". Did you mean "lamp"? Projects: lamp.',
      'pledges[0].until is "2026-07-01", and from is "2026-07-01"; until is the first day on which it is no longer so, and must be later.',
    ],
  ],
  [
    withSettings({
      editing: {
        acknowledged: [
          {
            project: 'lamb',
            finding: 'ci-carrier',
            reason: 'Planned for autumn',
            since: '2026-08-01',
            until: '2026-07-01',
          },
        ],
      },
    }),
    [
      'editing.acknowledged[0].project: no project has the id "lamb". Did you mean "lamp"? Projects: lamp.',
      `editing.acknowledged[0].finding: no indicator is called "ci-carrier". Did you mean "ci-carriers"? ${INDICATORS}`,
      'editing.acknowledged[0].until is "2026-07-01", and since is "2026-08-01"; until is the first day on which it is no longer so, and must be later.',
    ],
  ],
  [
    withSettings({
      sponsors: [{ id: 'acme', company: 'Acme' }],
      editing: {
        holds: [
          { month: '2026-07', audience: 'maintainers', subject: 'acme', reason: 'They are away' },
          { month: '2026-07', audience: 'programme', subject: 'programme', reason: 'There is none' },
          { month: '2026-07', audience: 'sponsor', subject: 'acme', reason: 'It exists' },
        ],
        forewords: [
          { month: '2026-07', text: 'For all.' },
          { month: '2026-07', subject: 'amce', text: 'For a slip.' },
        ],
        optOut: [
          { recipient: 'anna@lamp.example' },
          { recipient: 'anna@lamp.example', audience: 'maintainers', subject: 'acme' },
        ],
      },
    }),
    [
      'editing.forewords[1].subject: there is no letter about "amce". Did you mean "acme"? There are letters about: lamp, acme.',
      'editing.holds[0].subject: there is no letter to maintainers about "acme". There are letters about: lamp.',
      'editing.holds[1].audience is "programme", and this file has no letter of that kind; programme is missing.',
      'editing.optOut[1].subject: there is no letter to maintainers about "acme". There are letters about: lamp.',
    ],
  ],
])('%j', (value, sentences) => {
  const parsed = parseConfig(value, known);
  expect(parsed.ok ? [] : parsed.mistakes.map(({ sentence }) => sentence)).toEqual(sentences);
});

test.each([TOKEN, `github_pat_${'a1'.repeat(20)}`, `ghs_${'Zz'.repeat(18)}`, `AKIA${'A'.repeat(16)}`])(
  'a secret is refused wherever it stands, and never printed',
  (secret) => {
    const places = [
      withSettings({ token: secret }),
      withSettings({ bots: [secret] }),
      withSettings({ leaveOut: [secret] }),
      withSettings({ thresholds: { [secret]: { watch: 1, neglected: 2 } } }),
      withProject({ repositories: [`o/${secret}`, `o/${secret}`] }),
      {
        projects: [
          { ...project(), id: secret },
          { ...project(), id: secret },
        ],
      },
      withSettings({ archive: { url: `https://x:${secret}@a.example` } }),
      secret,
    ];
    for (const value of places) {
      const parsed = parseConfig(value, known);
      const said = parsed.ok ? '' : parsed.mistakes.map(({ sentence }) => sentence).join('\n');
      expect(said).toContain('looks like a secret');
      expect(said).not.toContain(secret);
    }
  },
);

test('keys of the language itself are settings that do not exist', () => {
  const value = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "projects": []}');
  const parsed = parseConfig(value, known);
  expect(parsed.ok).toBe(false);
});

function project(): Record<string, unknown> {
  return { id: 'lamp', name: 'Lamp', repositories: ['o/lamp'] };
}

function mail(): Record<string, unknown> {
  return { from: 'letters@example.org' };
}

function withAffiliations(affiliations: Record<string, unknown>): Record<string, unknown> {
  return withSettings({ affiliations });
}

function withSettings(settings: Record<string, unknown>): Record<string, unknown> {
  return { projects: [project()], ...settings };
}

function withProject(settings: Record<string, unknown>): Record<string, unknown> {
  return { projects: [{ ...project(), ...settings }] };
}
