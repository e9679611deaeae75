import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { configSchema } from '../../functions/model/config.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { plan } from '../../functions/pipeline/plan.ts';
import { bundled } from '../memory/bundled.ts';
import type { Errand, Told } from '../memory/errand.ts';
import { forkedSandbox } from '../memory/forked-sandbox.ts';
import { toldBy } from '../memory/told-by.ts';
import { LARGE } from './large/large-recipe.ts';
import { largeSnapshot } from './large-snapshot.ts';

/** A store with one repository's snapshot, planned and pinned for a month. */
export interface KeptSnapshot {
  readonly folder: string;
  readonly nameWithOwner: string;
  readonly month: string;
}

/**
 * Harvests once what a sandbox plays, as of the end of its last month but one, and keeps it for the next time. A made-up
 * repository is written as its harvest would have left it: of a large one the sandbox takes an hour to tell.
 * @param what a world folder, or how many changes a made-up repository has
 * @param keep the folder in which snapshots are kept
 */
export async function keptSnapshot(what: string, keep: string): Promise<KeptSnapshot> {
  const place = join(keep, what.replace(/[^\w-]+/g, '_'));
  const note = join(place, 'kept.json');
  if (existsSync(note)) return JSON.parse(await readFile(note, 'utf8'));
  await mkdir(place, { recursive: true });
  const kept = /^\d+$/.test(what) ? await madeUp(place, Number(what)) : await harvested(place, what);
  await writeFile(note, JSON.stringify(kept));
  return kept;
}

async function madeUp(place: string, changes: number): Promise<KeptSnapshot> {
  const { nameWithOwner, month, harvestedAt } = LARGE;
  const folder = join(place, 'store');
  await planned(folder, nameWithOwner, month, harvestedAt);
  await largeSnapshot(folder, changes);
  return { folder, nameWithOwner, month };
}

async function harvested(place: string, what: string): Promise<KeptSnapshot> {
  const scratch = await mkdtemp(join(tmpdir(), 'community-hat-bench-'));
  const sandbox = forkedSandbox(what);
  try {
    const { url, nameWithOwner, month } = await sandbox.ask('before');
    const folder = join(place, 'store');
    const program = await bundled(join(import.meta.dirname, '../memory/harvester-process.ts'), scratch);
    await planned(folder, nameWithOwner, month.month, month.harvestedAt);
    await toldBy<Told>(program, { url, folder, nameWithOwner, month } satisfies Errand);
    return { folder, nameWithOwner, month: month.month };
  } finally {
    sandbox.end();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function planned(folder: string, name: string, month: string, harvestedAt: string): Promise<void> {
  const config = configSchema.parse({
    projects: [{ id: 'bench', name: 'Bench', repositories: [name] }],
    affiliations: {
      companies: LARGE.companies.map((each) => ({ name: each, domains: [`${each.toLowerCase()}.example`] })),
      people: Array.from({ length: 40 }, (_, index) => ({
        login: `person-${index + 1}`,
        company: LARGE.companies[index % LARGE.companies.length],
      })),
    },
  });
  const runtime = {
    store: folderStore(folder),
    clock: { now: () => new Date(harvestedAt) },
    progress: () => undefined,
    secrets: keyedSecrets('bench'),
    organizations: { members: async () => ({ ok: true as const, logins: [] }) },
  };
  await plan(runtime, { month, config, version: 'bench', facets: FACETS });
}
