import { githubTransport } from '../../functions/adapters/github-transport.ts';
import { storeMailer } from '../../functions/adapters/mail/store-mailer.ts';
import { pause } from '../../functions/adapters/pause.ts';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { githubForge } from '../../functions/forge/github/github-forge.ts';
import type { Config } from '../../functions/model/config.ts';
import { lettersOf } from '../../functions/model/letters.ts';
import type { Forge, ProgressEvent, Runtime, Store } from '../../functions/model/ports.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { approve } from '../../functions/pipeline/approve.ts';
import type { WantedPlan } from '../../functions/pipeline/correction/plan-anew.ts';
import { deliver } from '../../functions/pipeline/deliver.ts';
import { harvest } from '../../functions/pipeline/harvest.ts';
import { measure } from '../../functions/pipeline/measure.ts';
import { plan } from '../../functions/pipeline/plan.ts';
import { publish } from '../../functions/pipeline/publish.ts';
import { report } from '../../functions/pipeline/report.ts';
import { rollUp } from '../../functions/pipeline/roll-up.ts';
import { rollUpPortfolio } from '../../functions/pipeline/roll-up-portfolio.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { made } from '../builders/made-up-affiliations.ts';
import { MONTH, theConfig } from './delivered-month.ts';

/** Who in the made-up community has the login that a test is about. */
const PLAYED_BY = 'suvi-lantern';

export interface NamedMonth {
  readonly runtime: Runtime;
  readonly config: Config;
  readonly order: WantedPlan;
  readonly said: readonly ProgressEvent[];
  /**
   * Reads the same community for a later month, with the person in it.
   * @param during what happens after each answer of the forge
   */
  harvestLater(month: string, now: string, during?: (answers: number) => Promise<void>): Promise<void>;
  /** Every step of the month after its harvest, once more. */
  makeAgain(): Promise<void>;
}

/**
 * A month of foghorn in which one login stands wherever one can: as author and reviewer, in titles, headlines, paths and
 * owners, thanked in the letter, in the configuration. It was read, sent into the store's own mailbox, and published.
 */
export async function namedMonth(
  login: string,
  store: Store,
  history: Runtime['history'] = null,
): Promise<NamedMonth> {
  const worlds = worldsWith(login);
  const config = configWith(login);
  const said: ProgressEvent[] = [];
  let now = new Date('2026-08-02T06:00:00Z');
  const runtime: Runtime = {
    store,
    history,
    forge: {
      harvest() {
        throw new Error('GitHub was asked');
      },
    },
    organizations: { members: async () => ({ ok: true, logins: [login, 'rafe-bollard'] }) },
    mailer: storeMailer(store),
    clock: { now: () => now },
    secrets: keyedSecrets('a key for tests, of no worth'),
    progress: (event) => void said.push(event),
  };
  const affiliationFiles = made.files.map((file) => ({ ...file, text: renamed(file.text, login) }));

  async function read(
    month: string,
    refresh: boolean,
    during: (answers: number) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const sandbox = await startSandbox({ worlds, clock: () => now });
    try {
      const transport = githubTransport({ url: sandbox.url, token: 'any' });
      const forge = githubForge(transport, runtime.secrets, runtime.clock, pause);
      const wanted = { month, config, version: '1', facets: FACETS, affiliationFiles };
      const { batches, facets, end } = await plan(runtime, wanted);
      const order = { month, end, repositories: batches.flat(), facets, deadline: null, refresh };
      await harvest({ ...runtime, forge: interrupted(forge, during) }, order);
    } finally {
      await sandbox.close();
    }
  }

  async function make(): Promise<void> {
    for (const { id, repositories } of config.projects) {
      for (const full of repositories) {
        const [owner, name] = full.split('/') as [string, string];
        await measure(runtime, { month: MONTH, repository: { owner, name } });
      }
      await rollUp(runtime, { month: MONTH, project: id });
    }
    await rollUpPortfolio(runtime, { month: MONTH });
    for (const letter of lettersOf(config)) {
      const { edition } = await report(runtime, { month: MONTH, ...letter });
      await deliver(runtime, { edition });
    }
    await approve(runtime, { month: MONTH, editing: config.editing, dryRun: false });
    await publish(runtime, { month: MONTH });
  }

  await read(MONTH, false);
  await make();
  return {
    runtime,
    config,
    order: { month: MONTH, config, version: '1', facets: FACETS, affiliationFiles },
    said,
    async harvestLater(month, at, during) {
      now = new Date(at);
      await read(month, true, during);
    },
    makeAgain: make,
  };
}

function interrupted(forge: Forge, during: (answers: number) => Promise<void>): Forge {
  return {
    async *harvest(requests, deadline) {
      let answers = 0;
      for await (const step of forge.harvest(requests, deadline)) {
        yield step;
        await during(++answers);
      }
    },
  };
}

function configWith(login: string): Config {
  return theConfig({
    projects: [
      {
        id: 'horns',
        name: 'Horns',
        repositories: ['harbour-lights/foghorn'],
        maintainers: ['anna@lights.example'],
      },
    ],
    recognition: { named: ['rafe-bollard', login.toUpperCase()] },
    bots: ['harbour-ci'],
    affiliations: {
      ...made.settings,
      companies: [{ name: 'Ostrel', organizations: ['ostrel'] }],
      people: [{ login, company: 'Ostrel', from: '2020-01-01' }],
      hats: [{ login, project: 'horns', hat: 'community', from: '2020-01-01' }],
    },
    editing: {
      forewords: [{ month: MONTH, text: `Thank you, ${login}, for the night watch, says @${login}` }],
    },
  });
}

function worldsWith(login: string): World[] {
  const all = makeCommunity('harbour-lights').filter(({ repository }) => repository.name === 'foghorn');
  const worlds = JSON.parse(renamed(JSON.stringify(all), login)) as World[];
  return worlds.map((world) => ({
    ...world,
    issues: world.issues.map((issue) => ({ ...issue, title: `${issue.title} (asks @${login})` })),
    pullRequests: world.pullRequests.map((change) => ({
      ...change,
      title: `${change.title}, see github.com/${login.toUpperCase()}`,
    })),
    tree: [
      ...(world.tree ?? []),
      { path: `docs/people/${login}.md`, mode: '100644', type: 'blob', oid: 'c'.repeat(40), byteSize: 9 },
    ],
    governanceFiles: [
      ...(world.governanceFiles ?? []).filter(({ path }) => path !== 'CODEOWNERS'),
      { path: 'CODEOWNERS', text: `* @${login}\ndocs/ @rafe-bollard\n` },
    ],
    commits: world.commits.map((commit, i) =>
      i % 3 === 0
        ? { ...commit, messageHeadline: `Merge pull request #${i} from ${login}/patch-1` }
        : i % 5 === 0
          ? // A commit whose address GitHub knows nobody of.
            { ...commit, ...(withoutUser(commit, login) as object) }
          : commit,
    ),
  }));
}

function withoutUser(commit: World['commits'][number], login: string): unknown {
  const { author } = commit as unknown as { author: { user: { login: string } | null } | null };
  return author?.user?.login === login ? { author: { ...author, user: null } } : {};
}

function renamed(text: string, login: string): string {
  return text.replaceAll(PLAYED_BY, login);
}
