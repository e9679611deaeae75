import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { githubTransport } from '../functions/adapters/github-transport.ts';
import { pause } from '../functions/adapters/pause.ts';
import { keyedSecrets } from '../functions/adapters/secrets.ts';
import { memoryStore } from '../functions/adapters/store/memory-store.ts';
import { githubForge } from '../functions/forge/github/github-forge.ts';
import { FACETS } from '../functions/model/snapshot.ts';
import { harvest } from '../functions/pipeline/harvest.ts';
import { readManifest } from '../functions/pipeline/snapshot/read-manifest.ts';
import { readWorld } from '../sandbox/read-world.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';

/**
 * What a first harvest costs: `npx tsx bench/harvest.ts WORLD_FOLDER...`
 * Requests and points as GitHub would count them; seconds and memory with the sandbox in the same process.
 */
async function main(folders: readonly string[]): Promise<void> {
  if (folders.length === 0) throw new Error('Which world folders? npx tsx bench/harvest.ts FOLDER...');
  for (const folder of folders) console.log(await measure(folder));
}

async function measure(folder: string): Promise<string> {
  const sandbox = await startSandbox({ worlds: [await readWorld(folder)] });
  try {
    const store = memoryStore();
    const clock = { now: () => new Date() };
    const transport = githubTransport({ url: sandbox.url, token: 'bench' });
    const forge = githubForge(transport, keyedSecrets('bench'), clock, pause);
    const before = process.memoryUsage().rss;
    let peak = before;
    const progress = () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    };
    const began = performance.now();
    const [owner = '', name = ''] = (await nameOf(folder)).split('/');
    const order = { month: '2026-07', end: '2026-08-01T00:00:00Z', facets: FACETS, deadline: null };
    const outcome = await harvest(
      { store, forge, clock, progress },
      { ...order, repositories: [{ owner, name }] },
    );
    const seconds = (performance.now() - began) / 1000;
    const rows = outcome.repositories[0]?.rows ?? {};
    let manifest = null;
    for await (const key of store.list('harvests/'))
      if (key.endsWith('/part.json')) manifest = await readManifest(store, key);
    const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);
    const served = sandbox.log.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    return [
      basename(folder),
      JSON.stringify(rows),
      `${manifest?.cost.requests} requests, ${manifest?.cost.points} points`,
      `${seconds.toFixed(1)} s (the sandbox took ${served.toFixed(1)} of them)`,
      `peak ${megabytes(peak)} MB, ${megabytes(before)} MB before`,
    ].join(' · ');
  } finally {
    await sandbox.close();
  }
}

async function nameOf(folder: string): Promise<string> {
  return JSON.parse(await readFile(`${folder}/repository.json`, 'utf8')).nameWithOwner;
}

await main(process.argv.slice(2));
