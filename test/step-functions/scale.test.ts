import { aCloud, aRepository, START, useClouds } from './a-cloud.ts';

useClouds();

/** A fifth of a second each, most of it requests over sockets. `npm run soak:scale` sets 5000. */
const REPOSITORIES = Number(process.env.SCALE_REPOSITORIES ?? 100);
/** So that thousands of repositories are not hundreds of letters as well. */
const OF_A_PROJECT = REPOSITORIES > 1000 ? 100 : 10;
const PROJECTS = REPOSITORIES / OF_A_PROJECT;

test(
  `${REPOSITORIES} repositories pass the same states, and no payload grows with them`,
  async () => {
    const names = Array.from({ length: REPOSITORIES }, (_, i) => `berth-${i}`);
    const projects = Array.from({ length: PROJECTS }, (_, i) => ({
      id: `pier-${i}`,
      name: `Pier ${i}`,
      repositories: names.slice(i * OF_A_PROJECT, (i + 1) * OF_A_PROJECT).map((name) => `harbour/${name}`),
      maintainers: [`m${i}@pier.example`],
    }));
    const { cloud } = await aCloud(
      { projects, approval: 'none' },
      { worlds: names.map(aRepository), pointsPerHour: 1_000_000 },
    );
    const begun = performance.now();
    const run = await cloud.start(START).run();
    const seconds = Math.round((performance.now() - begun) / 1000);
    expect(run).toMatchObject({ status: 'SUCCEEDED', error: null });
    const times = (door: string) => cloud.calls.filter((call) => call.door === door).length;
    expect(times('measure')).toBe(REPOSITORIES);
    expect(times('deliver')).toBe(PROJECTS + 2);
    expect(cloud.mails()).toHaveLength(PROJECTS + 2);
    expect(new Set(cloud.mails()).size).toBe(PROJECTS + 2);
    expect(run.widest).toMatchObject({
      'Harvest batches': 1,
      'Measure repositories': 20,
      'Deliver letters': 5,
    });
    const largest = Math.max(...cloud.calls.map(({ bytes }) => bytes));
    // A batch of fifty names is the largest that anybody hands over.
    expect(largest).toBeLessThan(8 * 1024);
    process.stderr.write(`${REPOSITORIES} repositories: ${seconds} s, largest payload ${largest} bytes\n`);
  },
  60 * 60 * 1000,
);
