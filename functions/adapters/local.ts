import { githubForge } from '../forge/github/github-forge.ts';
import { githubOrganizations } from '../forge/github/github-organizations.ts';
import type {
  Clock,
  Forge,
  Mailer,
  Organizations,
  Progress,
  Runtime,
  Store,
  StoreHistory,
} from '../model/ports.ts';
import { githubTransport } from './github-transport.ts';
import { pause } from './pause.ts';
import { keyedSecrets, localKey } from './secrets.ts';
import { SetupError } from './setup-error.ts';
import { folderHistory } from './store/folder-history.ts';
import { folderStore } from './store/folder-store.ts';

export interface LocalOptions {
  readonly storeFolder: string;
  /** In place of the folder; then there has to be a key. */
  readonly store?: Store | null;
  /** What that store has of objects that were replaced. */
  readonly history?: StoreHistory | null;
  readonly mailer: Mailer;
  readonly github: { readonly url: string; readonly token: string | null };
  /** `COMMUNITY_HAT_KEY`; without it the store's own key. */
  readonly key?: string | null;
  readonly clock?: Clock;
  readonly progress?: Progress;
}

/** What the pipeline needs, on a person's machine: a folder or a bucket, GitHub, the clock on the wall. */
export async function localRuntime(options: LocalOptions): Promise<Runtime> {
  const { storeFolder, mailer, github } = options;
  const clock = options.clock ?? { now: () => new Date() };
  const progress = options.progress ?? (() => undefined);
  const secrets = keyedSecrets(options.key ?? (await localKey(storeFolder)));
  const transport =
    github.token === null
      ? null
      : githubTransport({
          url: github.url,
          token: github.token,
          sleep: toldPause('GitHub cannot be reached', progress),
        });
  const sleep = toldPause('GitHub fails to answer', progress);
  const organizations: Organizations =
    transport === null
      ? { members: async () => ({ ok: false, reason: NO_TOKEN }) }
      : githubOrganizations(transport, clock, sleep);
  return {
    store: options.store ?? folderStore(storeFolder),
    forge: transport === null ? forgeWithoutToken() : githubForge(transport, secrets, clock, sleep),
    organizations,
    mailer,
    clock,
    secrets,
    progress,
    history: options.store == null ? folderHistory(storeFolder) : (options.history ?? null),
  };
}

/** A pause that a person is told of: without a word, minutes of it look like a standstill. */
function toldPause(why: string, progress: Progress): (seconds: number) => Promise<void> {
  return (seconds) => {
    const meanwhile = `in ${seconds} s`;
    progress({ step: 'harvest', level: 'notice', message: `${why}. It is asked again`, meanwhile });
    return pause(seconds);
  };
}

const NO_TOKEN = 'No GitHub token. Set GITHUB_TOKEN';

/** Whoever only recomputes or delivers needs no token. */
function forgeWithoutToken(): Forge {
  return {
    harvest() {
      throw new SetupError(
        'No GitHub token. Set GITHUB_TOKEN to a token that can read public repositories (https://github.com/settings/tokens). To see letters first, community-hat alone needs none.',
      );
    },
  };
}
