import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../functions/cli/main.ts';
import type { ProjectFindings, RepositoryFindings } from '../../functions/model/finding.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { aTerminal } from './a-terminal.ts';

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-backfill-'));
  sandbox = await startSandbox({ worlds: makeCommunity('harbour-lights') });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const run = async (...args: string[]) => {
  const { terminal, written } = aTerminal(folder, {
    environment: { GITHUB_GRAPHQL_URL: sandbox.url, GITHUB_TOKEN: 'sandbox' },
  });
  const code = await main(
    ['run', '--repo', 'harbour-lights/charts', '--month', '2026-07', ...args],
    terminal,
  );
  return { code, ...written };
};

async function findingsOf<Document>(month: string, name: string): Promise<Document> {
  const place = join(folder, 'out/harbour-lights/charts/store/findings', month, `${name}.json`);
  return JSON.parse(await readFile(place, 'utf8'));
}

test('the months before are computed from one harvest, and get no letters', async () => {
  const { code, err } = await run('--months', '4');
  expect(code).toBe(0);
  const first = sandbox.log.length;
  expect(err).toContain('2026-04, from what was read for 2026-07');
  const months = ['2026-04', '2026-05', '2026-06', '2026-07'];
  const repository = await Promise.all(
    months.map((month) => findingsOf<RepositoryFindings>(month, 'harbour-lights/charts')),
  );
  expect(repository.map(({ month }) => month)).toEqual(months);
  expect(new Set(repository.map(({ readFrom }) => readFrom.join())).size).toBe(1);
  const [oldest, , , newest] = repository;
  for (const { id, trend } of newest!.findings) {
    const then = oldest!.findings.find((finding) => finding.id === id)!;
    // April as July's trend tells it, and as its own month tells it.
    expect(trend.find(({ month }) => month === '2026-04')).toEqual(then.trend.at(-1));
  }
  const project = await findingsOf<ProjectFindings>('2026-05', '_project/harbour-lights-charts');
  expect(project.findings).toHaveLength(newest!.findings.length);
  const letters = await readdir(join(folder, 'out/harbour-lights/charts/store/reports'), { recursive: true });
  expect(letters.filter((path) => /2026-\d\d$/.test(path)).map((path) => path.slice(-7))).toEqual([
    '2026-07',
  ]);
  const again = await run('--months', '4');
  expect(again.code).toBe(0);
  expect(sandbox.log).toHaveLength(first);
}, 120_000);

test.each(['0', 'x', '-1', '121', '1.5'])('--months %s is a mistake', async (months) => {
  const { code, err } = await run(`--months=${months}`);
  expect([code, err]).toEqual([2, `--months ${months}: how many months, from 1 to 120; 12 are a year\n`]);
});
