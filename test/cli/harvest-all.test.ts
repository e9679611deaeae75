import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { harvestAll } from '../../functions/cli/harvest-all.ts';
import { parseConfig } from '../../functions/model/parse-config.ts';
import type { Forge, ProgressEvent, Runtime } from '../../functions/model/ports.ts';
import { plan } from '../../functions/pipeline/plan.ts';
import { type Contents, scriptedForge } from '../pipeline/scripted-forge.ts';

const NAMES = Array.from({ length: 52 }, (_, n) => `harbour/r${n}`);
const LATER = '2026-08-02T07:00:00Z';

test('all batches are harvested, with a wait where the forge asks for it, each repository once', async () => {
  const waits: string[] = [];
  const events: ProgressEvent[] = [];
  const { harvested, resumeAt } = await run(events, async (until) => void waits.push(until));
  expect(resumeAt).toBeNull();
  expect(harvested.map(({ repository }) => `${repository.owner}/${repository.name}`).sort()).toEqual(
    [...NAMES].sort(),
  );
  expect(waits).toEqual([LATER, LATER]);
  expect(new Set(events.map(({ repository }) => repository))).toEqual(new Set([undefined, ...NAMES]));
});

test('where it may not wait, it tells what is done and when to go on', async () => {
  const { harvested, resumeAt } = await run([], null);
  expect(resumeAt).toBe(LATER);
  expect(harvested).toHaveLength(25);
});

async function run(events: ProgressEvent[], wait: ((until: string) => Promise<void>) | null) {
  const runtime: Pick<Runtime, 'store' | 'forge' | 'clock' | 'secrets' | 'organizations' | 'progress'> = {
    store: memoryStore(),
    forge: halting(),
    clock: { now: () => new Date('2026-08-02T06:00:00Z') },
    secrets: { hash: (_, text) => text },
    organizations: { members: async () => ({ ok: true, logins: [] }) },
    progress: (event) => void events.push(event),
  };
  const parsed = parseConfig(
    { projects: [{ id: 'harbour', name: 'Harbour', repositories: NAMES }] },
    { indicators: [] },
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  const planned = await plan(runtime, {
    month: '2026-07',
    config: parsed.config,
    version: '1.0.0',
    facets: ['labels'],
  });
  return harvestAll(runtime, planned, { refresh: false, wait });
}

/** Every other repository has so many labels that the forge stops before it has told them, once for each batch. */
function halting(): Forge {
  const places: Record<string, Contents> = {};
  for (const [index, name] of NAMES.entries()) {
    const labels = Array.from({ length: index % 2 === 0 ? 1 : 5 }, (_, n) => ({
      id: `L_${n}`,
      name: `label ${n}`,
      description: null,
    }));
    places[name] = { labels };
  }
  const forge = scriptedForge(places);
  return {
    async *harvest(requests, deadline) {
      const isFirst = requests.some(({ resume }) => resume === null);
      for await (const step of forge.harvest(requests, deadline)) {
        yield { ...step, resumeAt: isFirst ? LATER : null };
        if (isFirst) return;
      }
    },
  };
}
