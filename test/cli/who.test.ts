import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../functions/cli/main.ts';
import { whoSummary } from '../../functions/cli/who-summary.ts';
import { configSchema } from '../../functions/model/config.ts';
import type { WhoOutcome } from '../../functions/pipeline/who.ts';
import { aTerminal } from './a-terminal.ts';

const CONFIG = { projects: [{ id: 'lamp', name: 'Lamp', repositories: ['o/lamp'] }] };
const { projects } = configSchema.parse(CONFIG);

const OUTCOME: WhoOutcome = {
  month: '2026-07',
  repositories: ['o/lamp'],
  missing: ['o/post'],
  contributions: { company: 30, independent: 11, unknown: 59 },
  people: [
    {
      login: 'ann',
      contributions: 37,
      knownThen: 0.78,
      emailDomains: ['new.example', 'old.example'],
      projects: ['lamp'],
    },
    { login: 'barnaby', contributions: 17, knownThen: 0.95, emailDomains: [], projects: ['lamp'] },
    { login: 'cy', contributions: 1, knownThen: 0.96, emailDomains: [], projects: ['lamp'] },
  ],
  withoutLogin: 4,
  conflicts: [
    {
      login: 'dee',
      domain: null,
      from: '2020-01-01',
      until: null,
      statements: [
        { says: 'Acme', source: 'a.txt' },
        { says: 'independent', source: 'b.json' },
      ],
    },
    { login: null, domain: 'x.example', from: null, until: null, statements: [] },
  ],
  problems: [{ file: 'a.txt', at: 'line 12', sentence: 'It ends before it begins.' }],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-who-'));
  await writeFile(join(folder, 'community-hat.yaml'), JSON.stringify(CONFIG));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what is wrong comes first, then what is known, then whom to name', () => {
  expect(whoSummary(OUTCOME, { top: 2, projects }, aTerminal(folder).terminal)).toBe(`
Sources contradict each other; who it is about counts as unknown for that time
  dee from 2020-01-01: Acme (a.txt), independent (b.json)
  x.example: ${''}
  A row under affiliations.people, or affiliations.companies for a domain, settles it.

Could not be used; the rest was
  a.txt, line 12: It ends before it begins.

Not harvested for July 2026, and not counted: o/post

100 merged changes, reviews and direct commits in the year up to the end of July 2026:
  companies 30 %, independent 11 %, unknown 59 %; 4 of these have no login, so that no row can name them

Naming these 2 raises what is known from 41 % to 95 %
    37   78 %  ann      new.example, old.example, Lamp
    17   95 %  barnaby  Lamp

1 more. See: community-hat who --top 3

`);
});

test('all is known: company, independent and unknown are told all the same', () => {
  const contributions = { company: 3, independent: 0, unknown: 0 };
  const nothing = { missing: [], people: [], withoutLogin: 0, conflicts: [], problems: [] };
  const said = whoSummary(
    { ...OUTCOME, ...nothing, contributions },
    { top: 20, projects },
    aTerminal(folder).terminal,
  );
  expect(said).toBe(`
3 merged changes, reviews and direct commits in the year up to the end of July 2026:
  companies 100 %, independent 0 %, unknown 0 %

`);
  const nobody = { ...OUTCOME, ...nothing, contributions: { company: 0, independent: 0, unknown: 0 } };
  expect(whoSummary(nobody, { top: 20, projects }, aTerminal(folder).terminal)).toBe(
    '\nNobody contributed in the year up to the end of July 2026.\n\n',
  );
});

test('what holds an order for the terminal is shown without it', () => {
  const people = [{ ...OUTCOME.people[0]!, emailDomains: ['\u001b[2Jx.example'] }];
  const problems = [{ file: '\u001b[2Ja.txt', at: '\u0007', sentence: '\u001b[2JIt cannot be read.' }];
  const said = whoSummary(
    { ...OUTCOME, people, problems },
    { top: 20, projects },
    aTerminal(folder).terminal,
  );
  expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(said).toContain('It cannot be read.');
});

test.each([
  [['--top', '0'], 2, '--top 0: a number, such as 20\n'],
  [['--top', 'ten'], 2, '--top ten: a number, such as 20\n'],
  [['--repo', 'o/x'], 2, 'who has no option --repo.'],
  [
    ['--month', '2020-01'],
    1,
    'No snapshot of any repository for 2020-01. Run: community-hat harvest --month 2020-01\n',
  ],
] as const)('who %j', async (options, code, says) => {
  const { terminal, written } = aTerminal(folder);
  expect(await main(['who', ...options], terminal)).toBe(code);
  expect(written.err).toContain(says);
  expect(written.out).toBe('');
});
