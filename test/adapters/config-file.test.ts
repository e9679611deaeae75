import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfigFile } from '../../functions/adapters/config-file.ts';
import { INDICATORS } from '../../functions/indicators/index.ts';

const known = { indicators: [{ id: 'ci-carriers', worse: 'higher' }] as const };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'config-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every mistake has its place in the file, in the order of the file', async () => {
  expect(
    await said(`timeZone: Mars/Base
projects:
  - id: lamp
    name: Lamp
    name: Post
    repositories:
      - o/lamp
      - lamp
  - id: lamp
    naem: Lamp
    repositories: [o/post]
thresholds: {ci-carrier: {watch: 1, neglected: 2}}
`),
  ).toEqual([
    '1:11 timeZone is "Mars/Base"; it must be the name of a time zone, such as UTC or Europe/Berlin.',
    '5:5 name is there twice in one group; keep one.',
    '8:9 projects[0].repositories[1] is "lamp"; it must be a repository as owner/name (harbour-lights/beacon).',
    '9:5 projects[1].name is missing; it must be a name of 1 to 80 characters in one line.',
    '9:9 projects[1].id is "lamp", as is projects[0].id; each project needs an id of its own.',
    '10:5 projects[1].naem is not a setting. Did you mean "name"? Settings here: id, name, repositories, maintainers, visibility.',
    '12:14 thresholds.ci-carrier: no indicator is called "ci-carrier". Did you mean "ci-carriers"? Indicators: ci-carriers.',
  ]);
});

test('what is not YAML is told with its line', async () => {
  expect(await said('projects:\n\t- id: x\n')).toEqual([
    '2:1 This is not YAML: Tabs are not allowed as indentation.',
  ]);
});

test('an alias without end is a mistake, not a crash', async () => {
  expect((await said('projects: &a [*a]\n')).length).toBeGreaterThan(0);
  const bomb = Array.from(
    { length: 12 },
    (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1}, `.repeat(9) : '1, '}]`,
  );
  expect((await said(bomb.join('\n'))).join()).toContain('Excessive alias count');
});

test('a secret is not printed, also where the file is no YAML', async () => {
  const token = `ghp_${'a1'.repeat(18)}`;
  const texts = [`${token}: 1\n${token}: 2\n`, `a: *${token}\n`, `a: b: ${token}\n`, `x: [${token}\n`];
  for (const text of texts) expect((await said(text)).join('\n')).not.toContain(token);
});

test.each(['', '\n# nothing\n', '---\n'])('an empty file: %j', async (text) => {
  expect(await said(text)).toEqual([
    '- The file is empty; it needs at least projects, each with id, name and repositories.',
  ]);
});

test('a file that is not there: how to begin', async () => {
  const file = join(folder, 'none.yaml');
  const read = await readConfigFile(file, known);
  expect(read.ok ? '' : read.mistakes[0]?.sentence).toMatch(
    /^There is no such file\. Begin with the example: cp \S+examples\/community-hat\.yaml \S+none\.yaml$/,
  );
});

test.each(['community-hat', 'harbour-lights', 'made-up-community'])(
  'the example %s has no mistake',
  async (name) => {
    const file = join(__dirname, `../../examples/${name}.yaml`);
    const read = await readConfigFile(file, { indicators: INDICATORS });
    expect(read.ok ? [] : read.mistakes).toEqual([]);
  },
);

test('what the example leaves to be taken in is right too', async () => {
  const example = await readFile(join(__dirname, '../../examples/community-hat.yaml'), 'utf8');
  const begin = example.indexOf('# affiliations:');
  const block = example.slice(begin, example.indexOf('\n\n', begin));
  for (const name of ['developers_affiliations.txt', '.mailmap']) await writeFile(join(folder, name), '');
  expect(await said(example.replace(block, block.replace(/^# /gm, '')))).toEqual([
    expect.stringContaining('no indicator is called "time-to-first-response"'),
  ]);
});

describe('files about who works for whom', () => {
  const config = (files: string) =>
    `projects: [{id: lamp, name: Lamp, repositories: [o/lamp]}]\naffiliations:\n  files:\n${files}`;

  test('are read beside the configuration, and YAML comes as JSON', async () => {
    await writeFile(join(folder, 'people.txt'), 'ann: \n\tAcme\n');
    await writeFile(join(folder, 'companies.yaml'), "acquisitions:\n  - ['^a$', B]\n");
    const file = join(folder, 'config.yaml');
    await writeFile(
      file,
      config('    - people.txt\n    - {path: companies.yaml, format: devstats-companies}\n'),
    );
    expect(await readConfigFile(file, known)).toMatchObject({
      ok: true,
      affiliationFiles: [
        { path: 'people.txt', format: null, text: 'ann: \n\tAcme\n' },
        { path: 'companies.yaml', format: 'devstats-companies', text: '{"acquisitions":[["^a$","B"]]}' },
      ],
    });
  });

  test('that cannot be read are told with their line', async () => {
    await writeFile(join(folder, 'bad.yaml'), 'a: b: c\n');
    expect(
      await said(config('    - people.txt\n    - nowhere.txt\n    - path: bad.yaml\n    - .\n')),
    ).toEqual([
      '5:7 affiliations.files[1] cannot be read: there is no such file. Paths begin at the folder of this file.',
      '6:7 affiliations.files[2] cannot be read: it is not YAML. Paths begin at the folder of this file.',
      '7:7 affiliations.files[3] cannot be read: the system says EISDIR. Paths begin at the folder of this file.',
    ]);
  });
});

async function said(text: string): Promise<string[]> {
  const file = join(folder, 'config.yaml');
  await writeFile(file, text);
  const read = await readConfigFile(file, known);
  if (read.ok) return [];
  return read.mistakes.map(
    ({ line, column, sentence }) => `${line === null ? '-' : `${line}:${column}`} ${sentence}`,
  );
}
