import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { type Config, configSchema } from '../../functions/model/config.ts';
import { type WhoOutcome, who } from '../../functions/pipeline/who.ts';
import { companies } from '../../sandbox/community/companies.ts';
import { emailDomainOf } from '../../sandbox/community/email-domain-of.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { type Measured, measuredCommunity } from '../builders/measured-community.ts';

const month = '2026-07';
/** The key that `measuredCommunity` harvests with. */
const secrets = keyedSecrets('a key for tests, of no worth');
const path = 'made-up-affiliations.txt';
const text = readFileSync(join(import.meta.dirname, '../../examples', path), 'utf8');
const FILES = [{ path, format: null, text }];
const COMPANIES = ['Ostrel', 'Gabletarn', 'Vennick'].map((name) => ({
  name,
  domains: [`${name.toLowerCase()}.example`],
}));

let measured: Measured;
let names: readonly string[];

beforeAll(async () => {
  const worlds = makeCommunity('quiet-apiary');
  names = worlds.map(({ repository }) => repository.nameWithOwner);
  measured = await measuredCommunity(worlds, month);
}, 120_000);

test('nobody named: everything is unknown, and the list names whoever contributed, most first', async () => {
  const outcome = await ask({});
  expect(outcome.contributions).toMatchObject({ company: 0, independent: 0 });
  expect(outcome.contributions.unknown).toBeGreaterThan(300);
  const counts = outcome.people.map((person) => person.contributions);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(sum(counts) + outcome.withoutLogin).toBe(outcome.contributions.unknown);
  expect(outcome.people.map(({ login }) => login)).not.toContain('renovate');
  const first = outcome.people[0]!;
  expect(first.knownThen).toBeCloseTo(first.contributions / outcome.contributions.unknown, 3);
  expect(first.emailDomains).toContain(emailDomainOf(first.login, Date.parse('2026-07-01')));
  expect(first.projects).toEqual(['bees']);
});

test('with the file, only those are left of whom the community itself knows nothing', async () => {
  const outcome = await ask({ files: [path] }, FILES);
  expect(outcome.problems).toEqual([]);
  expect(outcome.people.length).toBeGreaterThan(5);
  const truth = outcome.people.map(
    ({ login }) => companies.employmentAt(login, Date.parse('2026-07-01'))?.company,
  );
  expect(new Set(truth)).toEqual(new Set(['unknown']));
  expect(outcome.contributions.independent).toBeGreaterThan(0);
  expect(total(outcome)).toBe(total(await ask({})));
});

test('domains of three companies alone tell most of what the file tells of them', async () => {
  const byDomain = await ask({ companies: COMPANIES });
  const byFile = await ask({ files: [path] }, FILES);
  expect(byDomain.contributions.independent).toBe(0);
  expect(byDomain.contributions.company).toBeLessThanOrEqual(byFile.contributions.company);
  expect(byDomain.contributions.company).toBeGreaterThan(byFile.contributions.company * 0.95);
});

test('naming the first ten raises what is known as the list foretells', async () => {
  const before = await ask({});
  const people = before.people.slice(0, 10).map(({ login }) => ({ login, company: 'Some Company' }));
  const after = await ask({ people });
  expect(after.contributions.company / total(after)).toBeCloseTo(before.people[9]!.knownThen, 3);
  expect(after.people.map(({ login }) => login)).toEqual(before.people.slice(10).map(({ login }) => login));
});

test('bad lines and conflicts come with it, and robots of a file are left out', async () => {
  const login = (await ask({})).people[0]!.login;
  const bad = `${login}:\n\tAcme\n\tTidewater\n\tOstrel until 2026-13-01\n${(await ask({})).people[1]!.login}:\n\t(Robots)\n`;
  const outcome = await ask({ files: ['bad.txt'] }, [{ path: 'bad.txt', format: null, text: bad }]);
  expect(outcome.problems.map(({ file, at }) => `${file}, ${at}`)).toEqual(['bad.txt, line 4']);
  expect(outcome.conflicts).toMatchObject([{ login, from: null, until: null }]);
  expect(outcome.people.map((person) => person.login)).toContain(login);
  expect(total(outcome)).toBeLessThan(total(await ask({})));
});

test('repositories without a snapshot are named; without any there is nothing to count', async () => {
  expect((await ask({}, [], [...names, 'o/never'])).missing).toEqual(['o/never']);
  const nothing = who(
    { store: memoryStore(), secrets },
    { month, config: config({}, names), affiliationFiles: [] },
  );
  await expect(nothing).rejects.toThrow(
    'No snapshot of any repository for 2026-07. Run: community-hat harvest --month 2026-07',
  );
});

function ask(
  affiliations: unknown,
  affiliationFiles: Parameters<typeof who>[1]['affiliationFiles'] = [],
  repositories: readonly string[] = names,
): Promise<WhoOutcome> {
  return who(
    { store: measured.store, secrets },
    { month, config: config(affiliations, repositories), affiliationFiles },
  );
}

function config(affiliations: unknown, repositories: readonly string[]): Config {
  return configSchema.parse({ affiliations, projects: [{ id: 'bees', name: 'Bees', repositories }] });
}

function total({ contributions }: WhoOutcome): number {
  return sum(Object.values(contributions));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
