import { githubTransport } from '../../functions/adapters/github-transport.ts';
import { pause } from '../../functions/adapters/pause.ts';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { githubForge } from '../../functions/forge/github/github-forge.ts';
import type { GithubTransport } from '../../functions/forge/github/github-transport.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { harvest } from '../../functions/pipeline/harvest.ts';
import type { Errand, Phase, Told } from './errand.ts';

const SAMPLE_EVERY_MS = 20;

/** One harvest in a process of its own, so that what is measured is the harvester's alone. */
async function main(): Promise<void> {
  const { url, folder, nameWithOwner, month }: Errand = JSON.parse(process.argv[2] ?? '');
  const [owner = '', name = ''] = nameWithOwner.split('/');
  const now = () => new Date(Date.parse(month.harvestedAt) + performance.now());
  const phases = new Phases();
  const line = githubTransport({ url, token: 'bench' });
  let waited = 0;
  const transport: GithubTransport = {
    async send(query, variables) {
      const asked = performance.now();
      const answer = await line.send(query, variables);
      waited += (performance.now() - asked) / 1000;
      phases.begin();
      return answer;
    },
  };
  const watch = setInterval(() => phases.sample(), SAMPLE_EVERY_MS);
  const secrets = keyedSecrets('bench');
  const outcome = await harvest(
    {
      store: folderStore(folder),
      forge: githubForge(transport, secrets, { now }, pause),
      clock: { now },
      secrets,
      progress: () => phases.sample(),
    },
    {
      month: month.month,
      end: month.end,
      repositories: [{ owner, name }],
      facets: FACETS,
      deadline: null,
    },
  );
  clearInterval(watch);
  if (!outcome.done) throw new Error('The harvest did not end in one go');
  const { reading, finishing } = phases.ended();
  const rows = outcome.repositories[0]?.rows ?? {};
  const peakRss = process.resourceUsage().maxRSS * 1024;
  const told: Told = { reading, finishing, peakRss, waited, rows };
  process.send?.(told, () => process.disconnect());
}

/** Nobody knows which answer is the last: with each the finishing begins anew, and what was before is reading. */
class Phases {
  readonly #began = performance.now();
  #last = this.#began;
  #reading = { rss: 0, heap: 0 };
  #since = { rss: 0, heap: 0 };

  sample(): void {
    const { rss, heapUsed } = process.memoryUsage();
    this.#since = { rss: Math.max(this.#since.rss, rss), heap: Math.max(this.#since.heap, heapUsed) };
  }

  begin(): void {
    this.sample();
    this.#reading = {
      rss: Math.max(this.#reading.rss, this.#since.rss),
      heap: Math.max(this.#reading.heap, this.#since.heap),
    };
    this.#since = { rss: 0, heap: 0 };
    this.#last = performance.now();
  }

  ended(): { readonly reading: Phase; readonly finishing: Phase } {
    this.sample();
    return {
      reading: { seconds: (this.#last - this.#began) / 1000, ...this.#reading },
      finishing: { seconds: (performance.now() - this.#last) / 1000, ...this.#since },
    };
  }
}

await main();
