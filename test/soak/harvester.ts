import { githubTransport } from '../../functions/adapters/github-transport.ts';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { githubForge } from '../../functions/forge/github/github-forge.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { harvest } from '../../functions/pipeline/harvest.ts';
import type { Errand, Word } from './errand.ts';

/**
 * A harvest in a process of its own, so that it can be killed. Its clock is told by who started it and moves by its
 * pauses alone: hours of waiting pass at once, and nothing depends on the speed of the machine.
 */
async function main(): Promise<void> {
  const { url, folder, month, end, repositories, began }: Errand = JSON.parse(process.argv[2] ?? '');
  let now = began;
  const clock = { now: () => new Date(now) };
  const pause = async (seconds: number) => {
    now += seconds * 1000;
    await say({ now });
  };
  const transport = githubTransport({ url, token: 'soak', timeoutSeconds: 0.5 });
  const secrets = keyedSecrets('soak');
  const forge = githubForge(transport, secrets, clock, pause);
  const outcome = await harvest(
    { store: folderStore(folder), forge, clock, secrets, progress: () => undefined },
    { month, end, repositories, facets: FACETS, deadline: null },
  );
  await say(outcome.done ? { done: true } : { resumeAt: Date.parse(outcome.resumeAt) });
  process.disconnect();
}

/** Waits until the word has left: the other side's clock moves before anything more is asked. */
function say(word: Word): Promise<void> {
  return new Promise((resolve) => process.send?.(word, () => resolve()));
}

await main();
