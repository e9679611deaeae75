import { branchPlace } from '../../../functions/adapters/store/branch/branch-place.ts';
import { branchStore } from '../../../functions/adapters/store/branch-store.ts';
import { aGitOrigin, type GitOrigin } from '../../stand-ins/git-origin.ts';
import { type GitServer, startGitServer } from '../../stand-ins/git-server.ts';

/** A forge that asks who is there. */
const PASSWORD = 'correct-horse';
const ENVIRONMENT = { PATH: process.env.PATH, HOME: '/nonexistent', COMMUNITY_HAT_KEY: 'sixteen letters!' };
let origin: GitOrigin;
let server: GitServer;
beforeEach(async () => {
  origin = await aGitOrigin();
  server = await startGitServer(origin.path, PASSWORD);
});
afterEach(async () => {
  await server.close();
  await origin.remove();
});

test('a repository that strangers cannot read keeps the store', async () => {
  const store = await branchStore(await aPlace());
  await store.write('runs/a.json', new TextEncoder().encode('x'));
  await store.close();
  expect(origin.files('letters')).toEqual(['runs/a.json']);
  expect(server.strangers).toContain('GET /letters.git/info/refs?service=git-upload-pack');
});

test('one that everybody can read keeps nothing, and it is said what to do', async () => {
  server.openToAll = true;
  await expect(aPlace()).rejects.toThrow(
    /^Everybody can read this repository, so nothing is kept on a branch of it: .* Make a private repository for the letters/,
  );
});

test('where the server does not say, nothing goes there', async () => {
  const clone = await aClone();
  server.ailing = 503;
  await expect(branchPlace('branch:letters', clone, ENVIRONMENT, [0.01])).rejects.toThrow(
    'Nobody can tell whether 127.0.0.1',
  );
});

test('a login in the address of the remote is in no message', async () => {
  const place = await aPlace();
  const store = await branchStore(place);
  await store.write('runs/a.json', new TextEncoder().encode('x'));
  server.ailing = 403;
  const failed = await store.close().then(
    () => null,
    (error: Error) => error,
  );
  expect(failed?.message).toContain('did not take what was written');
  expect(`${failed?.message}${failed?.stack}${failed?.cause}`).not.toContain(PASSWORD);
});

async function aClone() {
  return origin.clone(server.url(`x:${PASSWORD}`));
}

async function aPlace() {
  return branchPlace('branch:letters', await aClone(), ENVIRONMENT, []);
}
