import type { Store } from '../../model/ports.ts';
import type { PartManifest } from '../../model/snapshot.ts';
import { readManifest } from './read-manifest.ts';

export interface Part {
  readonly key: string;
  readonly manifest: PartManifest;
}

/** A base and what follows it, oldest first. */
export type Chain = readonly [Part, ...Part[]];

/**
 * What is folded to know the repository as the last of these parts found it; `null`: there is no base.
 * @param keys of the manifests, oldest first.
 */
export async function readChain(store: Store, keys: readonly string[]): Promise<Chain | null> {
  let later: readonly Part[] = [];
  for (const key of keys.toReversed()) {
    const part = { key, manifest: await readManifest(store, key) };
    if (part.manifest.base) return [part, ...later];
    later = [part, ...later];
  }
  return null;
}
