import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readInstallation } from '../../infra/read-installation.ts';

const TOKEN = `gh${'p'}_${'a1B2'.repeat(9)}`;
const CLOUD = 'cloud: { operator: you@example.org }\n';
const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef';
const OWN_NAME = `cloud: { operator: you@example.org, certificate: "${CERTIFICATE}" }\n`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'installation-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the example is read with the version of the program', () => {
  const { version, config } = readInstallation('examples/harbour-lights.yaml');
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(config.projects.map(({ id }) => id)).toEqual(['harbour-lights']);
});

test.each([
  ['a project twice', `${project('a')}${project('a', 'x/z')}`, 'projects[1].id is "a", as is projects[0].id'],
  ['a repository twice', project('a', 'x/y, x/y'), 'projects[0].repositories[1] is "x/y"'],
  [
    'an indicator that is none',
    `leaveOut: [review-lode]\n${project('a')}`,
    'no indicator is called "review-lode"',
  ],
  [
    'thresholds of an indicator that is none',
    `thresholds: { review-lode: { watch: 0.4, neglected: 0.6 } }\n${project('a')}`,
    'no indicator is called "review-lode"',
  ],
  [
    'thresholds the wrong way round',
    `thresholds: { review-load: { watch: 0.6, neglected: 0.4 } }\n${project('a')}`,
    'neglected must be higher than watch',
  ],
  ['a token', `bots: [${TOKEN}]\n${project('a')}`, 'bots[0] holds something that looks like a secret'],
  ['no YAML', `bots: [${TOKEN}\nprojects: }`, 'This is not YAML'],
  ['one key twice', `bots: []\nbots: [${TOKEN}]\n${project('a')}`, 'This is not YAML'],
  ['nothing', '', 'The file is empty'],
])('%s fails the synthesis, and no secret is shown', (_, text, says) => {
  const said = saidOf(text);
  expect(said).toContain('community-hat.yaml cannot be used:');
  expect(said).toContain(says);
  expect(said).not.toContain(TOKEN);
});

test.each([
  ['nothing about the cloud', '', 'cloud is missing; set at least cloud.operator'],
  [
    'a mail server',
    `${CLOUD}mail: { mailer: smtp, from: you@example.org, smtp: { host: mail.example.org } }\n`,
    'mail.mailer is smtp, which sends from your own machine alone. In the cloud it is ses, or files for a trial.',
  ],
  ['a certificate for no name', OWN_NAME, 'archive.url is missing, but cloud.certificate is set'],
  [
    'a certificate for a path',
    `${OWN_NAME}archive: { url: "https://example.org/letters" }\n`,
    'archive.url is "https://example.org/letters", but with cloud.certificate it is a host alone',
  ],
])('%s is fine on a laptop, and fails the synthesis', (_, text, says) => {
  expect(saidOf(`${text}${project('a')}`)).toContain(says);
});

test('files about who works for whom go with the config; one that is not there fails the synthesis', () => {
  writeFileSync(join(folder, 'people.txt'), 'ann: \n\tAcme\n');
  writeFileSync(join(folder, 'companies.yml'), 'acquisitions: []\n');
  const file = join(folder, 'community-hat.yaml');
  writeFileSync(
    file,
    `${CLOUD}affiliations: { files: [people.txt, companies.yml] }\nprojects:\n${project('a')}`,
  );
  expect(readInstallation(file).affiliationFiles).toEqual([
    { path: 'people.txt', format: null, text: 'ann: \n\tAcme\n' },
    { path: 'companies.yml', format: null, text: '{"acquisitions":[]}' },
  ]);
  expect(saidOf(`${CLOUD}affiliations: { files: [nowhere.txt] }\n${project('a')}`)).toContain(
    'affiliations.files[0] cannot be read: there is no such file',
  );
});

test('says how to name another file', () => {
  expect(() => readInstallation('nowhere.yaml')).toThrow(
    'There is no nowhere.yaml. Run: npx cdk synth -c config=PATH',
  );
});

function saidOf(text: string): string {
  const file = join(folder, 'community-hat.yaml');
  writeFileSync(file, text.replace('- id: ', 'projects:\n- id: '));
  try {
    readInstallation(file);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

function project(id: string, repositories = 'x/y'): string {
  return `- id: ${id}\n  name: A project\n  repositories: [${repositories}]\n`;
}
