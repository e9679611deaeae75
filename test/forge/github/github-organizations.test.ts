import { githubTransport } from '../../../functions/adapters/github-transport.ts';
import { githubOrganizations } from '../../../functions/forge/github/github-organizations.ts';
import { makeCommunity } from '../../../sandbox/community/make-community.ts';
import { companyOrganisations } from '../../../sandbox/community/organisations.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/start-sandbox.ts';

const worlds = makeCommunity('quiet-apiary');
const slept: number[] = [];
let sandbox: Sandbox;

afterEach(() => sandbox.close());
beforeEach(() => slept.splice(0));

test('public members, sorted, whatever the case of the name', async () => {
  await start({});
  expect(await members('OSTREL')).toEqual({ ok: true, logins: [...companyOrganisations[0].members].sort() });
  expect((await members('quiet-apiary')).ok).toBe(true);
});

test('a hundred a page, to the last', async () => {
  const logins = Array.from({ length: 250 }, (_, n) => `member-${String(n).padStart(3, '0')}`);
  await start({ worlds: [{ ...worlds[0]!, organizations: [{ login: 'large', members: logins }] }] });
  expect(await members('large')).toEqual({ ok: true, logins });
  expect(sandbox.log.map(({ operation, points }) => [operation, points])).toEqual([
    ['Members', 1],
    ['Members', 1],
    ['Members', 1],
  ]);
});

test('an organisation that is none has a reason', async () => {
  await start({});
  expect(await members('nobody')).toEqual({
    ok: false,
    reason: 'There is no organisation nobody, or the token may not see it',
  });
});

test('what passes is asked again, and given up after some tries', async () => {
  await start({ fault: ['timeout-html@1'] });
  expect((await members('ostrel')).ok).toBe(true);
  expect(slept).toEqual([1]);
  await sandbox.close();
  await start({ fault: ['timeout-html'] });
  expect(await members('ostrel')).toMatchObject({ ok: false });
  expect(slept).toEqual([1, 1, 4, 15]);
});

test('a token that is not accepted, and a limit, are reasons and no failures', async () => {
  await start({ token: 'another' });
  expect(await members('ostrel')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('does not accept the token'),
  });
  await sandbox.close();
  await start({ pointsPerHour: 1 });
  await members('ostrel');
  expect(await members('ostrel')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('GitHub asks to wait until'),
  });
});

async function start(options: Partial<SandboxOptions>): Promise<void> {
  sandbox = await startSandbox({ worlds, ...options });
}

function members(login: string) {
  const sleep = async (seconds: number) => void slept.push(seconds);
  const transport = githubTransport({ url: sandbox.url, token: 'any' });
  return githubOrganizations(transport, { now: () => new Date() }, sleep).members(login);
}
