import { execFileSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { branchPlace } from '../../../functions/adapters/store/branch/branch-place.ts';
import { branchStore } from '../../../functions/adapters/store/branch-store.ts';
import type { Store } from '../../../functions/model/ports.ts';
import { aGitOrigin, type GitOrigin } from '../../stand-ins/git-origin.ts';
import { storeContract } from './store-contract.ts';

const ENVIRONMENT = { PATH: process.env.PATH, HOME: '/nonexistent', COMMUNITY_HAT_KEY: 'sixteen letters!' };
const CLAIM = 'receipts/2026-07/maintainers/lamp/r1/0123.json';

let origin: GitOrigin;
beforeEach(async () => {
  origin = await aGitOrigin();
});
afterEach(() => origin.remove());

/** Processes of one machine, with one clone. */
storeContract('branchStore', async () => {
  const place = await branchPlace('branch:letters', await origin.clone(), ENVIRONMENT, []);
  return () => opening(() => branchStore(place), place.folder);
});

describe('a receipt', () => {
  test('is on the branch before the write returns, with all that was written before it', async () => {
    const store = await aRunner();
    await store.write('reports/public/letter.html', bytes('letter'));
    expect(branches()).toEqual(['main']);
    await store.write(CLAIM, receipt('claimed'), { absent: true });
    expect(origin.files('letters')).toEqual([CLAIM, 'reports/public/letter.html']);
    expect(origin.text('letters', CLAIM)).toBe(said('claimed'));
  });

  test('is found by a machine that knows nothing', async () => {
    await (await aRunner()).write(CLAIM, receipt('claimed'), { absent: true });
    const other = await aRunner();
    expect(text(await other.read(CLAIM))).toBe(said('claimed'));
    await expect(other.write(CLAIM, receipt('mine'), { absent: true })).rejects.toThrow('wrote');
  });

  test('that two machines write at once is one machine’s, and the other learns whose', async () => {
    const runners = await Promise.all(Array.from({ length: 6 }, () => aRunner()));
    const outcomes = await Promise.allSettled(
      runners.map((store, n) => store.write(CLAIM, receipt('claimed', n), { absent: true })),
    );
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(outcomes.map(({ status }) => status).filter((status) => status === 'fulfilled')).toHaveLength(1);
    for (const [n, outcome] of outcomes.entries()) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'StoreConflict' });
      expect(text(await runners[n]!.read(CLAIM))).toBe(said('claimed', winner));
    }
    expect(origin.text('letters', CLAIM)).toBe(said('claimed', winner));
  });

  test('of another letter comes beside it, whoever was first', async () => {
    const [one, two] = [await aRunner(), await aRunner()];
    const keys = Array.from({ length: 8 }, (_, n) => `receipts/2026-07/maintainers/lamp/r1/${n}.json`);
    await Promise.all(
      keys.map((key, n) => (n % 2 ? one : two).write(key, receipt('claimed'), { absent: true })),
    );
    expect(origin.files('letters')).toEqual(keys);
    const { etag } = (await one.read(keys[1]!))!;
    await one.write(keys[1]!, receipt('sent'), { etag });
    expect(origin.text('letters', keys[1]!)).toBe(said('sent'));
  });

  test('that the branch does not take is not left for a later push', async () => {
    const store = await aRunner();
    await origin.beforeTaking('echo "no letters on Sundays" >&2; exit 1');
    await expect(store.write(CLAIM, receipt('claimed'), { absent: true })).rejects.toThrow(
      /did not take what was written, so no letter leaves \(.*no letters on Sundays/,
    );
    expect(await store.read(CLAIM)).toBeNull();
    await origin.beforeTaking(null);
    await store.write('runs/a.json', bytes('x'));
    await store.close();
    expect(origin.files('letters')).toEqual(['runs/a.json']);
  });

  test('that was refused stays what it was before where the branch does not take its next state', async () => {
    const store = await aRunner();
    const { etag } = await store.write(CLAIM, receipt('refused'), { absent: true });
    await origin.beforeTaking('exit 1');
    await expect(store.write(CLAIM, receipt('claimed'), { etag })).rejects.toThrow('did not take');
    expect(text(await store.read(CLAIM))).toBe(said('refused'));
  });

  test('whose push got through without an answer is ours', async () => {
    const store = await aRunner();
    await store.write('runs/a.json', bytes('x'));
    await store.close();
    // The branch is there, and the line is cut before anybody says so.
    await origin.afterTaking('kill -9 $PPID');
    await store.write(CLAIM, receipt('claimed'), { absent: true });
    expect(origin.text('letters', CLAIM)).toBe(said('claimed'));
    expect(origin.commits('letters')).toBe(2);
  });

  test('is not written while nobody can be reached, and is as soon as somebody can', async () => {
    const store = await aRunner({ pauses: [0.2, 0.2, 0.2, 0.2, 0.2] });
    origin.git('config', 'core.repositoryformatversion', '99');
    const written = store.write(CLAIM, receipt('claimed'), { absent: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    execFileSync('sed', ['-i', 's/= 99/= 0/', join(origin.path, 'config')]);
    await written;
    expect(origin.text('letters', CLAIM)).toBe(said('claimed'));
  });
});

describe('two runs that made the same month', () => {
  test('do not send letters of both: who comes second stops before it sends, and drops what it wrote', async () => {
    const [first, second] = [await aRunner(), await aRunner()];
    await first.write('runs/2026-07/plan.json', bytes('one'));
    await second.write('runs/2026-07/plan.json', bytes('two'));
    await second.write('runs/2026-07/other.json', bytes('two'));
    await first.write(CLAIM, receipt('claimed'), { absent: true });
    const late = CLAIM.replace('0123', '4567');
    await expect(second.write(late, receipt('claimed'), { absent: true })).rejects.toThrow(
      'Another run is at work on the branch letters: it wrote runs/2026-07/plan.json first',
    );
    expect(text(await second.read('runs/2026-07/plan.json'))).toBe('one');
    expect([await second.read('runs/2026-07/other.json'), await second.read(late)]).toEqual([null, null]);
    await second.close();
    expect(origin.files('letters')).toEqual([CLAIM, 'runs/2026-07/plan.json']);
  });

  test('and wrote the same go on side by side', async () => {
    const [first, second] = [await aRunner(), await aRunner()];
    for (const store of [first, second]) await store.write('runs/2026-07/plan.json', bytes('one'));
    await first.write(CLAIM, receipt('claimed'), { absent: true });
    await second.write(CLAIM.replace('0123', '4567'), receipt('claimed'), { absent: true });
    expect(origin.files('letters')).toHaveLength(3);
  });

  test('keep what the second one had sent by then', async () => {
    const [first, second] = [await aRunner(), await aRunner()];
    const { etag } = await second.write(CLAIM, receipt('claimed'), { absent: true });
    await first.write('runs/2026-07/plan.json', bytes('one'));
    await first.close().catch(() => undefined);
    await second.write('runs/2026-07/plan.json', bytes('two'));
    await expect(second.write(CLAIM, receipt('sent'), { etag })).rejects.toThrow('Another run is at work');
    expect(origin.text('letters', CLAIM)).toBe(said('claimed'));
    await second.close();
    expect(origin.text('letters', CLAIM)).toBe(said('sent'));
    expect(origin.text('letters', 'runs/2026-07/plan.json')).toBe('one');
  });
});

describe('a run that was killed', () => {
  test('leaves what it read in its clone, and the next one there goes on with it', async () => {
    const clone = await origin.clone();
    const killed = await branchStore(await branchPlace('branch:letters', clone, ENVIRONMENT, []));
    await killed.write('harvests/a/b/pending/1.gz', bytes('page'));
    const next = await branchStore(await branchPlace('branch:letters', clone, ENVIRONMENT, []));
    expect(text(await next.read('harvests/a/b/pending/1.gz'))).toBe('page');
    await next.close();
    expect(origin.files('letters')).toEqual(['harvests/a/b/pending/1.gz']);
  });

  test('before its claim was on the branch has sent nothing: the claim is taken back', async () => {
    const clone = await origin.clone();
    const place = await branchPlace('branch:letters', clone, ENVIRONMENT, []);
    const store = await branchStore(place);
    const other = CLAIM.replace('0123', '4567');
    await store.write(other, receipt('refused'), { absent: true });
    // As a process leaves it that was killed after the file was written.
    await writeFile(join(place.folder, 'store', CLAIM), said('claimed'));
    await writeFile(join(place.folder, 'store', other), said('claimed', 2));
    const next = await branchStore(place);
    expect([await next.read(CLAIM), text(await next.read(other))]).toEqual([null, said('refused')]);
    await next.close();
    expect(origin.files('letters')).toEqual([other]);
  });

  test('in a clone of which somebody removed the folder empties nothing', async () => {
    const clone = await origin.clone();
    const place = await branchPlace('branch:letters', clone, ENVIRONMENT, []);
    await (await branchStore(place)).write(CLAIM, receipt('claimed'), { absent: true });
    execFileSync('rm', ['-r', join(place.folder, 'store')]);
    const next = await branchStore(place);
    expect(text(await next.read(CLAIM))).toBe(said('claimed'));
    await next.close();
    expect(origin.files('letters')).toEqual([CLAIM]);
  });
});

describe('the branch', () => {
  test('has bytes as they are, whatever the person set for their own work', async () => {
    const clone = await origin.clone();
    for (const [name, value] of [
      ['core.autocrlf', 'true'],
      ['core.excludesFile', join(clone, 'ignored')],
      ['commit.gpgSign', 'true'],
      ['core.sparseCheckout', 'true'],
    ])
      execFileSync('git', ['config', name!, value!], { cwd: clone });
    await writeFile(join(clone, 'ignored'), '*.csv\nruns/\n');
    await writeFile(join(clone, '.git/hooks/pre-push'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const packed = Uint8Array.from({ length: 600 }, (_, n) => n % 256);
    const store = await branchStore(await branchPlace('branch:letters', clone, ENVIRONMENT, []));
    await store.write('runs/a.csv', bytes('a\r\nb\n'));
    await store.write('runs/packed.gz', packed);
    await store.close();
    expect(origin.text('letters', 'runs/a.csv')).toBe('a\r\nb\n');
    const other = await aRunner();
    expect((await other.read('runs/packed.gz'))?.body).toEqual(packed);
  });

  test('has no key, no lock and no history of anybody’s work, and the clone’s own files are as they were', async () => {
    const clone = await origin.clone();
    await writeFile(join(clone, 'draft.txt'), 'mine');
    execFileSync('git', ['add', 'draft.txt'], { cwd: clone });
    const place = await branchPlace('branch:letters', clone, ENVIRONMENT, []);
    const store = await branchStore(place);
    await mkdir(join(place.folder, 'store/runs'), { recursive: true });
    await writeFile(join(place.folder, 'store/.key'), 'secret');
    await writeFile(join(place.folder, 'store/runs/~lock.a.json'), '');
    await store.write('runs/a.json', bytes('x'));
    await store.close();
    expect(origin.files('letters')).toEqual(['runs/a.json']);
    expect(origin.commits('letters')).toBe(1);
    const status = execFileSync('git', ['status', '--short', '--branch'], { cwd: clone, encoding: 'utf8' });
    expect(status).toBe('## main...origin/main\nA  draft.txt\n');
    expect(await readdir(clone)).toEqual(['.git', 'draft.txt']);
  });

  test('grows by nothing where nothing is different', async () => {
    const store = await aRunner();
    await store.write('runs/a.json', bytes('x'));
    await store.close();
    await store.close();
    await (await aRunner()).close();
    expect(origin.commits('letters')).toBe(1);
  });

  test('loses what is removed', async () => {
    const store = await aRunner();
    await store.write('harvests/pending/1', bytes('x'));
    await store.close();
    const other = await aRunner();
    await other.remove('harvests/pending/1');
    await other.write('runs/a.json', bytes('x'));
    await other.close();
    expect(origin.files('letters')).toEqual(['runs/a.json']);
    await store.write(CLAIM, receipt('claimed'), { absent: true });
    expect([await store.read('harvests/pending/1'), text(await store.read('runs/a.json'))]).toEqual([
      null,
      'x',
    ]);
  });

  test('whose history somebody began anew goes on from there', async () => {
    const store = await aRunner();
    await store.write('runs/a.json', bytes('x'));
    await store.write(CLAIM, receipt('claimed'), { absent: true });
    const anew = origin.git('commit-tree', 'refs/heads/letters^{tree}', '-m', 'Anew').trim();
    origin.git('update-ref', 'refs/heads/letters', anew);
    await store.write(CLAIM.replace('0123', '4567'), receipt('claimed'), { absent: true });
    expect(origin.files('letters')).toHaveLength(3);
    expect(origin.commits('letters')).toBe(2);
  });
});

describe('where it cannot be', () => {
  test.each([
    ['branch:', 'a branch is written as branch:NAME'],
    ['branch:-x', 'a branch is written as branch:NAME'],
    ['branch:a..b', 'a branch is written as branch:NAME'],
    ['branch:a b', 'a branch is written as branch:NAME'],
    ['branch:$(id)', 'a branch is written as branch:NAME'],
    ['branch:main', 'that is the branch that the repository begins with'],
  ])('%s: %s', async (address, message) => {
    await expect(branchPlace(address, await origin.clone(), ENVIRONMENT, [])).rejects.toThrow(message);
  });

  test('without a key', async () => {
    const noKey = { ...ENVIRONMENT, COMMUNITY_HAT_KEY: ' ' };
    await expect(branchPlace('branch:letters', await origin.clone(), noKey, [])).rejects.toThrow(
      'needs COMMUNITY_HAT_KEY',
    );
  });

  test('outside of a clone', async () => {
    await expect(branchPlace('branch:letters', '/', ENVIRONMENT, [])).rejects.toThrow(
      'needs a clone with a remote called origin',
    );
  });
});

/** A machine with a clone of its own. */
async function aRunner({ pauses = [] as readonly number[] } = {}) {
  return branchStore(await branchPlace('branch:letters', await origin.clone(), ENVIRONMENT, pauses));
}

/** A store that is opened by the first call. */
function opening(open: () => Promise<Store>, folder: string): Store {
  let opened: Promise<Store> | null = null;
  const later = () => {
    opened ??= open();
    return opened;
  };
  return {
    read: async (key) => (await later()).read(key),
    stream: async (key) => (await later()).stream(key),
    write: async (key, body, condition) => (await later()).write(key, body, condition),
    remove: async (key) => (await later()).remove(key),
    async *list(prefix) {
      yield* (await later()).list(prefix);
    },
    locate: (key) => join(folder, 'store', key),
  };
}

function branches(): readonly string[] {
  return origin.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n');
}

const said = (state: string, by = 0) => JSON.stringify({ state, by });
const receipt = (state: string, by = 0) => bytes(said(state, by));
const bytes = (of: string) => new TextEncoder().encode(of);
const text = (of: { readonly body: Uint8Array } | null) =>
  of === null ? null : new TextDecoder().decode(of.body);
