import type { Runtime, Store } from '../../functions/model/ports.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { keptFiles } from './kept-files.ts';
import { listed } from './listed.ts';
import type { Occasion } from './occasion.ts';
import { OCCASIONS } from './occasions/index.ts';
import { play } from './play.ts';

/** Every file that the command makes, by its path in `examples/`: the same bytes wherever and whenever it is called. */
export async function makeExamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const worlds = makeCommunity();
  const made = new Map<string, Uint8Array>();
  let read: Store | null = null;
  for (const occasion of OCCASIONS) {
    const shares = isReadOnce(occasion);
    const runtime: Runtime = await play(occasion, { worlds, read: shares ? read : null });
    if (shares) read ??= runtime.store;
    for (const example of occasion.examples)
      for (const [name, content] of await keptFiles(runtime, example))
        made.set(`letters/${example.letter.audience}/${example.state}/${name}`, content);
  }
  const examples = OCCASIONS.flatMap(({ examples }) => examples);
  return made.set('README.md', new TextEncoder().encode(listed(examples)));
}

/** Occasions of which this holds read the same of GitHub, so that the first of them reads for all. */
function isReadOnce({ second = false, faults = [] }: Occasion): boolean {
  return !second && faults.length === 0;
}
