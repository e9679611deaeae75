import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../functions/cli/main.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { ACCOUNT, aCloud, aStack, type CloudState, GITHUB_TOKEN, startCloud } from '../../builders/cloud.ts';
import { aWorld } from '../../builders/world.ts';
import { AwsRefusal, type AwsStandIn } from '../../stand-ins/aws.ts';
import { aTerminal } from '../a-terminal.ts';

const TOKEN = `ghp_${'Kx7'.repeat(12)}`;
const CONFIG = `
cloud:
  operator: Anna <anna@hat.example>
mail:
  mailer: ses
  from: Letters <letters@hat.example>
projects:
  - id: lamp
    name: Lamp
    repositories: [o/lamp, o/post]
    maintainers: [ben@lamp.example, carla@lamp.example]
`;
const IDENTITY = {
  VerifiedForSendingStatus: false,
  DkimAttributes: {
    SigningAttributesOrigin: 'AWS_SES',
    Status: 'PENDING',
    Tokens: ['one', 'two', 'three'],
    SigningHostedZone: 'dkim.eu-central-1.amazonses.com',
  },
};

let folder: string;
let github: Sandbox;
let cloud: CloudState;
let aws: AwsStandIn & { readonly variables: Record<string, string> };
beforeAll(async () => {
  github = await startSandbox({ worlds: [aWorld().build()], token: TOKEN });
});
afterAll(() => github.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-deploy-'));
  await writeFile(join(folder, 'community-hat.yaml'), CONFIG);
  cloud = aCloud({ stacks: { CDKToolkit: aCloud().stacks.CDKToolkit! } });
  aws = await startCloud(cloud);
});
afterEach(async () => {
  await aws.close();
  await rm(folder, { recursive: true });
});

async function hat(line: string, environment: Record<string, string> = {}) {
  const { terminal, written } = aTerminal(folder, {
    environment: {
      PATH: process.env.PATH ?? '',
      ...aws.variables,
      GITHUB_GRAPHQL_URL: github.url,
      GITHUB_TOKEN: TOKEN,
      COMMUNITY_HAT_CDK: await aCdk(0),
      ...environment,
    },
    // Piped in: nobody sits there.
    input: async function* () {},
  });
  return { code: await main(line.split(' '), terminal), ...written };
}

/** A command that writes down what it was called with, as `cdk` would be. */
async function aCdk(exitCode: number): Promise<string> {
  const file = join(folder, `cdk-${exitCode}`);
  await writeFile(
    file,
    `#!/usr/bin/env node
require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'called.json'))},
  JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), environment: process.env }));
console.log('CommunityHat: deploying...');
process.exitCode = ${exitCode};
`,
  );
  await chmod(file, 0o755);
  return file;
}

const wasCalled = () => existsSync(join(folder, 'called.json'));

/** The stack is there as soon as `cdk` was called, with what it makes. */
function deploysWhenCalled(): void {
  const before = cloud.stacks;
  Object.defineProperty(cloud, 'stacks', {
    get: () => (wasCalled() ? { ...before, CommunityHat: aStack({ Mailer: 'ses' }) } : before),
  });
  Object.defineProperty(cloud, 'identities', {
    get: () => (wasCalled() ? { 'hat.example': IDENTITY } : {}),
  });
}

test('--check ticks all that is there, asks for nothing else, and deploys nothing', async () => {
  const { code, out, err } = await hat('deploy --check');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(`
✓ Configuration  2 repositories, 1 letter a month, sent by SES
✓ CDK            from ${process.cwd()}, with Node ${process.versions.node}
✓ AWS            account ${ACCOUNT}, eu-central-1, as arn:aws:sts::${ACCOUNT}:assumed-role/Admin/anna
✓ Bootstrap      version 30
✓ SES            50000 mails a day; a month has 2
✓ Sender         hat.example will be set up
✓ Unsubscribing  a contact list will be made
✓ GitHub token   GitHub takes it; 5000 points an hour

`);
  expect(wasCalled()).toBe(false);
});

test('a first deployment: cdk without the token, the token into its secret, and what a person has to do', async () => {
  deploysWhenCalled();
  const { code, out, err } = await hat('deploy --yes');
  expect([code, err]).toEqual([0, expect.stringContaining('CommunityHat: deploying...')]);
  const called = JSON.parse(await readFile(join(folder, 'called.json'), 'utf8'));
  expect(called.args).toEqual([
    'deploy',
    'CommunityHat',
    '--context',
    `config=${join(folder, 'community-hat.yaml')}`,
    '--require-approval',
    'never',
  ]);
  expect(called.cwd).toBe(process.cwd());
  expect(called.environment).toMatchObject({
    AWS_REGION: 'eu-central-1',
    PATH: expect.stringMatching(/^[^:]*node_modules\/\.bin:/),
  });
  expect(JSON.stringify(called)).not.toContain(TOKEN);
  expect(cloud.secrets[GITHUB_TOKEN]).toBe(TOKEN);
  expect(`${out}${err}`).not.toContain(TOKEN);
  expect(out).toContain(
    '  one._domainkey.hat.example    CNAME  one.dkim.eu-central-1.amazonses.com\n  two._domainkey',
  );
  expect(out).toContain('AWS has written to anna@hat.example: click on the link');
  expect(out).toMatch(/The first letters are written on 2 \w+ \d{4}, about \w+ \d{4}\./);
  expect(out).toMatch(/community-hat run --remote --month \d{4}-\d{2}/);
});

test('a token that is there stays, unless --token says otherwise', async () => {
  deploysWhenCalled();
  cloud.resources = { 'AWS::SES::EmailIdentity': ['hat.example'] };
  cloud.secrets[GITHUB_TOKEN] = 'the one before';
  await hat('deploy --yes');
  expect(cloud.secrets[GITHUB_TOKEN]).toBe('the one before');
  await hat('deploy --yes --token');
  expect(cloud.secrets[GITHUB_TOKEN]).toBe(TOKEN);
});

test('a GitHub that cannot be reached hinders no deployment: nobody knows whether the token works', async () => {
  const { out } = await hat('deploy --check', { GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql' });
  expect(out).toContain('! GitHub token');
  expect(out).toContain('nobody knows whether it works');
  expect(out).not.toContain(TOKEN);
});

test('where cdk fails, nothing more is done', async () => {
  const { code, out, err } = await hat('deploy --yes', { COMMUNITY_HAT_CDK: await aCdk(3) });
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain('cdk ended with 3');
  expect(cloud.secrets[GITHUB_TOKEN]).toBe('not-set');
});

test.each<[string, () => unknown, string, string]>([
  [
    'a sandbox',
    () => Object.assign(cloud.account, { ProductionAccessEnabled: false }),
    '! SES            the account is in the sandbox',
    'Ask for production access',
  ],
  [
    'a quota that is too small',
    () => Object.assign(cloud.account, { SendQuota: { Max24HourSend: 1 } }),
    '! SES            it takes 1 mails a day, and a month has 2',
    'They go over 2 days by themselves',
  ],
  [
    'a domain that somebody set up',
    () => Object.assign(cloud.identities, { 'hat.example': IDENTITY }),
    '✗ Sender         SES knows hat.example already, so the stack cannot make it',
    'Set cloud.identity to existing.',
  ],
  [
    'a contact list of others',
    () => Object.assign(cloud.contactLists, { News: ['weekly'] }),
    '✗ Unsubscribing  the account has its one contact list already, News',
    'Set cloud.contactList to News.',
  ],
  [
    'no bootstrap',
    () => void delete cloud.stacks.CDKToolkit,
    '✗ Bootstrap      CDK has never been used in eu-central-1',
    `npx cdk bootstrap aws://${ACCOUNT}/eu-central-1`,
  ],
  [
    'a login that has ended',
    () => Object.assign(cloud.refused, { GetCallerIdentity: new AwsRefusal('ExpiredToken', 'x', 403) }),
    '✗ AWS            The login at AWS has ended',
    'aws sso login',
  ],
  [
    'somebody who may not look at SES',
    () => Object.assign(cloud.refused, { GetAccount: new AwsRefusal('AccessDeniedException', 'x', 403) }),
    '! SES            it could not be looked at',
    'AWS does not allow ses:GetAccount.',
  ],
])('%s is told with what to do', async (_, happens, says, remedy) => {
  happens();
  const { code, out } = await hat('deploy --check');
  expect(code).toBe(3);
  expect(out).toContain(says);
  expect(out).toContain(remedy);
  if (!says.startsWith('✗')) return;
  const deployed = await hat('deploy --yes');
  expect([deployed.code, deployed.err]).toEqual([2, expect.stringContaining('Nothing was deployed.')]);
  expect(wasCalled()).toBe(false);
});

test('what an earlier deployment made is no obstacle to the next', async () => {
  cloud.stacks.CommunityHat = aStack({ Mailer: 'ses' });
  cloud.resources = { 'AWS::SES::EmailIdentity': ['hat.example'], 'AWS::SES::ContactList': ['letters'] };
  cloud.identities['hat.example'] = { ...IDENTITY, VerifiedForSendingStatus: true };
  cloud.contactLists.letters = ['maintainers', 'sponsors'];
  cloud.secrets[GITHUB_TOKEN] = 'one that is there';
  const { code, out } = await hat('deploy --check', { GITHUB_TOKEN: '' });
  expect([code, out]).toEqual([0, expect.stringContaining('the one in Secrets Manager stays')]);
});

test.each<[string, string, string]>([
  ['no configuration', '', '✗ Configuration  community-hat.yaml has a mistake\n    The file is empty'],
  [
    'no section cloud',
    CONFIG.replace(/cloud:\n.*\n/, '').replace('ses', 'files'),
    'cloud is missing; set at least cloud.operator',
  ],
  [
    'a domain that is said to be there',
    CONFIG.replace('cloud:', 'cloud:\n  identity: existing'),
    'cloud.identity is existing, but SES knows neither hat.example nor letters@hat.example',
  ],
  [
    'a contact list that is said to be there',
    CONFIG.replace('cloud:', 'cloud:\n  contactList: Mine'),
    'the account has no contact list Mine',
  ],
])('%s', async (_, config, says) => {
  await writeFile(join(folder, 'community-hat.yaml'), config);
  const { code, out } = await hat('deploy --check');
  expect([code, out]).toEqual([3, expect.stringContaining(says)]);
});

test('a token that GitHub does not take is not put anywhere', async () => {
  const { code, out } = await hat('deploy --check', { GITHUB_TOKEN: 'ghp_another_one_altogether_1' });
  expect([code, out]).toEqual([3, expect.stringContaining('✗ GitHub token   GitHub does not accept it')]);
});

test('where nobody sits, --yes has to be said', async () => {
  const { code, err } = await hat('deploy');
  expect([code, err]).toEqual([2, expect.stringContaining('add --yes')]);
  expect(wasCalled()).toBe(false);
});
