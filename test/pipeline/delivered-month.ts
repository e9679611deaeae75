import { githubTransport } from '../../functions/adapters/github-transport.ts';
import { pause } from '../../functions/adapters/pause.ts';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { githubForge } from '../../functions/forge/github/github-forge.ts';
import type { Config } from '../../functions/model/config.ts';
import { lettersOf } from '../../functions/model/letters.ts';
import type { Message, ProgressEvent, Runtime, Store } from '../../functions/model/ports.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { deliver } from '../../functions/pipeline/deliver.ts';
import { harvest } from '../../functions/pipeline/harvest.ts';
import { measure } from '../../functions/pipeline/measure.ts';
import { newestEdition } from '../../functions/pipeline/newest-edition.ts';
import { plan } from '../../functions/pipeline/plan.ts';
import { report } from '../../functions/pipeline/report.ts';
import { rollUp } from '../../functions/pipeline/roll-up.ts';
import { rollUpPortfolio } from '../../functions/pipeline/roll-up-portfolio.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { aConfig } from '../builders/config.ts';
import { made } from '../builders/made-up-affiliations.ts';
import { copyOf } from './copy-of.ts';

export const MONTH = '2026-07';

/** Harbour Lights in two projects, a sponsor, and the programme. */
export const theConfig = (settings: Record<string, unknown> = {}): Config =>
  aConfig({
    affiliations: made.settings,
    projects: [
      {
        id: 'lights',
        name: 'Lights',
        repositories: ['harbour-lights/foghorn'],
        maintainers: ['anna@lights.example', 'ben@lights.example'],
      },
      {
        id: 'charts',
        name: 'Charts',
        repositories: ['harbour-lights/charts'],
        maintainers: ['carla@charts.example'],
      },
    ],
    sponsors: [{ id: 'ostrel', company: 'Ostrel', recipients: ['ospo@ostrel.example'] }],
    ...settings,
  });

/** A month that was read, written and sent by `theConfig`; letters to sponsors wait. GitHub is gone afterwards. */
export async function deliveredMonth(): Promise<() => Promise<DeliveredMonth>> {
  const store = memoryStore();
  const { runtime } = around(store);
  const names = theConfig().projects.flatMap(({ repositories }) => repositories);
  const worlds = makeCommunity('harbour-lights').filter(({ repository }) =>
    names.includes(repository.nameWithOwner),
  );
  const sandbox = await startSandbox({ worlds });
  try {
    const forge = githubForge(
      githubTransport({ url: sandbox.url, token: 'any' }),
      runtime.secrets,
      runtime.clock,
      pause,
    );
    const config = theConfig();
    const order = { month: MONTH, config, version: '1', facets: FACETS, affiliationFiles: made.files };
    const { batches, facets, end } = await plan(runtime, order);
    const repositories = batches.flat();
    await harvest({ ...runtime, forge }, { month: MONTH, end, repositories, facets, deadline: null });
    for (const repository of repositories) await measure(runtime, { month: MONTH, repository });
    for (const { id } of config.projects) await rollUp(runtime, { month: MONTH, project: id });
    await rollUpPortfolio(runtime, { month: MONTH });
    for (const letter of lettersOf(config)) {
      const { edition } = await report(runtime, { month: MONTH, ...letter });
      await deliver(runtime, { edition });
    }
  } finally {
    await sandbox.close();
  }
  return async () => around(await copyOf(store));
}

export interface DeliveredMonth {
  readonly runtime: Runtime;
  /** What was sent since. */
  readonly outbox: readonly Message[];
  readonly said: readonly ProgressEvent[];
  readonly order: Readonly<{
    month: string;
    version: string;
    facets: typeof FACETS;
    affiliationFiles: typeof made.files;
  }>;
  keys(prefix: string): Promise<readonly string[]>;
  document<D>(key: string): Promise<D>;
  newest(letter: Parameters<typeof newestEdition>[2]): ReturnType<typeof newestEdition>;
}

function around(store: Store): DeliveredMonth {
  const outbox: Message[] = [];
  const said: ProgressEvent[] = [];
  const runtime: Runtime = {
    store,
    forge: {
      harvest() {
        throw new Error('GitHub was asked');
      },
    },
    organizations: { members: async () => ({ ok: false, reason: 'GitHub was asked' }) },
    mailer: {
      async send(message) {
        outbox.push(message);
        return { outcome: 'sent', messageId: `<${outbox.length}@hat.example>`, place: message.id };
      },
    },
    clock: { now: () => new Date('2026-08-02T06:00:00Z') },
    secrets: keyedSecrets('a key for tests, of no worth'),
    progress: (event) => void said.push(event),
  };
  return {
    runtime,
    outbox,
    said,
    order: { month: MONTH, version: '1', facets: FACETS, affiliationFiles: made.files },
    async keys(prefix) {
      const found: string[] = [];
      for await (const key of store.list(prefix)) found.push(key);
      return found;
    },
    document: async (key) => JSON.parse(Buffer.from((await store.read(key))!.body).toString()),
    newest: (letter) => newestEdition(runtime, MONTH, letter, theConfig()),
  };
}
