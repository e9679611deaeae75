import { githubTransport } from '../../functions/adapters/github-transport.ts';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { githubForge } from '../../functions/forge/github/github-forge.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { harvest } from '../../functions/pipeline/harvest.ts';
import { type RequestLog, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { type Spent, spentOn } from './spent.ts';

/** As long as a page takes on the live API, so that points a minute are as many as there. */
const SECONDS_A_REQUEST = 4;
/** What an hour allows changes when a harvest ends, not what it costs. */
const POINTS_PER_HOUR = 1_000_000;

export interface Harvester {
  /** Harvests the month of repositories as they are in these worlds, with all facets. */
  spend(worlds: readonly World[], month: Month): Promise<Spent>;
  close(): Promise<void>;
}

/** A month, and when it is harvested (ISO). */
export interface Month {
  readonly month: string;
  readonly end: string;
  readonly harvestedAt: string;
}

/** A store and a sandbox that play one month after the other. */
export async function startHarvester(): Promise<Harvester> {
  let now = 0;
  const clock = { now: () => new Date(now) };
  const sandbox = await startSandbox({ worlds: [], clock: clock.now, pointsPerHour: POINTS_PER_HOUR });
  const store = memoryStore();
  const line = githubTransport({ url: sandbox.url, token: 'bench' });
  const transport: typeof line = {
    send(query, variables) {
      now += SECONDS_A_REQUEST * 1000;
      return line.send(query, variables);
    },
  };
  const sleep = async (seconds: number) => {
    now += seconds * 1000;
  };
  return {
    async spend(worlds, { month, end, harvestedAt }) {
      now = Date.parse(harvestedAt);
      sandbox.show(worlds);
      const before = sandbox.log.length;
      const secrets = keyedSecrets('bench');
      const forge = githubForge(transport, secrets, clock, sleep);
      const repositories = worlds.map(({ repository }) => ({
        owner: repository.owner.login,
        name: repository.name,
      }));
      const { done } = await harvest(
        { store, forge, clock, secrets, progress: () => undefined },
        { month, end, repositories, facets: FACETS, deadline: null },
      );
      const log = sandbox.log.slice(before);
      if (!done || log.some(isTrouble))
        throw new Error(`The harvest of ${month} met trouble. Run the tests of the forge`);
      return spentOn(log);
    },
    close: () => sandbox.close(),
  };
}

function isTrouble({ status }: RequestLog): boolean {
  return status !== 200;
}
