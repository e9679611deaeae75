import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { runReportKey } from '../../functions/model/keys.ts';
import { METRICS } from '../../functions/model/metrics.ts';
import type { ProgressEvent, Store } from '../../functions/model/ports.ts';
import { watch } from '../../functions/pipeline/watch.ts';
import { lampConfig, secrets, writeMonth, writePlan } from '../builders/written-month.ts';

const month = '2026-07';
const timeZone = 'Europe/Berlin';

test('a month as it stands: a report that is kept, counts, and one line with all that alarms look at', async () => {
  const store = memoryStore();
  await writeMonth(store, month, lampConfig());
  const { outcome, said } = await watched(store, '2026-08-02T16:00:00Z');
  const lines = said.filter(({ metrics }) => metrics !== undefined);
  expect(lines).toHaveLength(1);
  expect(Object.keys(lines[0]!.metrics!)).toEqual([...METRICS]);
  expect(lines[0]!.metrics).toMatchObject({ monthPlanned: 1, repositories: 3, unapproved: 1, unknown: 0 });
  expect(outcome).toMatchObject({ month, ...lines[0]!.metrics, waiting: 4, problems: 2 });
  const kept = JSON.parse(Buffer.from((await store.read(runReportKey(month)))!.body).toString());
  expect(kept.problems).toHaveLength(2);
  expect(said.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual(
    kept.problems,
  );
});

test('the same store and the same clock make the same report to the byte', async () => {
  const reports = await Promise.all(
    [1, 2].map(async () => {
      const store = memoryStore();
      await writeMonth(store, month, lampConfig());
      await watched(store, '2026-08-02T16:00:00Z');
      return Buffer.from((await store.read(runReportKey(month)))!.body).toString();
    }),
  );
  expect(reports[0]).toBe(reports[1]);
});

test.each([
  // In Berlin the month ends at 22:00 UTC; the run starts on the 2nd at 6:00.
  ['on the 1st nothing is due', '2026-08-01T16:00:00Z', true, 1],
  ['on the 2nd at 18:00 it is', '2026-08-02T16:00:00Z', true, 0],
  ['and from then on', '2026-08-20T16:00:00Z', true, 0],
  ['also where it would have been the first month', '2026-08-02T16:00:00Z', false, 0],
  ['but who deploys in the middle of a month has missed nothing', '2026-08-20T16:00:00Z', false, 1],
])('a month without a plan: %s', async (_, now, hasMonthBefore, monthPlanned) => {
  const store = memoryStore();
  if (hasMonthBefore) await writePlan(store, '2026-06', lampConfig());
  const { outcome, said } = await watched(store, now);
  expect(outcome).toMatchObject({
    monthPlanned,
    repositories: 0,
    repositoriesMissing: 0,
    problems: 1 - monthPlanned,
  });
  expect(said.at(-1)).toMatchObject({ metrics: { monthPlanned } });
  expect((await store.read(runReportKey(month))) !== null).toBe(monthPlanned === 0);
});

test('repositories are missing only when a letter is written: until then the harvest goes on', async () => {
  const store = memoryStore();
  await writeMonth(store, '2026-06', lampConfig());
  const [lamp, horn] = lampConfig().projects;
  const fewer = lampConfig({ projects: [{ ...lamp, repositories: ['o/lamp'] }, horn] });
  await writePlan(store, month, fewer);
  expect((await watched(store, '2026-08-02T16:00:00Z')).outcome).toMatchObject({ repositoriesMissing: 0 });
  await writeMonth(store, month, fewer);
  expect((await watched(store, '2026-08-02T16:00:00Z')).outcome).toMatchObject({ repositoriesMissing: 1 });
});

async function watched(store: Store, now: string) {
  const said: ProgressEvent[] = [];
  const clock = { now: () => new Date(now) };
  const progress = (event: ProgressEvent) => void said.push(event);
  return { outcome: await watch({ store, secrets, clock, progress }, { month, timeZone }), said };
}
