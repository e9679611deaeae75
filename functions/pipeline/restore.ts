import { PREFIXES } from '../model/keys.ts';
import type { OldVersion, Runtime, StoreHistory } from '../model/ports.ts';

export interface RestoreOrder {
  /** Beginning of the keys; whole keys alone, or folders. */
  readonly prefix: string;
  /** As of when; ISO. */
  readonly asOf: string;
  readonly dryRun: boolean;
}

/** Keys, in order. */
export interface RestoreOutcome {
  /** Was gone, and is there again. */
  readonly broughtBack: readonly string[];
  /** Was another one, and is as it was then; what it was until now is an old version now. */
  readonly putBack: readonly string[];
  /** Differs, and stays as it is all the same: receipts, and who was forgotten. */
  readonly left: readonly string[];
}

/**
 * Brings objects back as they were then, from the store's old versions. Nothing is removed, not even what came later; each
 * object is written beside its versions, so that this can be undone in the same way.
 *
 * A receipt that is there is never taken back, for then its letter would be sent twice; one that is gone is brought back
 * as it last was, whenever that was. So is the list of who was forgotten.
 *
 * @throws StoreConflict where somebody writes the same object at the same time
 */
export async function restore(
  { store, history, progress }: Pick<Runtime, 'store' | 'progress'> & { readonly history: StoreHistory },
  { prefix, asOf, dryRun }: RestoreOrder,
): Promise<RestoreOutcome> {
  const broughtBack: string[] = [];
  const putBack: string[] = [];
  const left: string[] = [];
  for await (const versions of byKey(history.list(prefix))) {
    const { key } = versions[0]!;
    const then = versions.find(
      ({ was }) => was && was.from <= asOf && (was.until === null || asOf < was.until),
    );
    const now = await store.read(key);
    const wanted = isOneWay(key) && now === null ? versions.find(({ kind }) => kind === 'replaced') : then;
    if (wanted === undefined || wanted.kind === 'removed') continue;
    const body = await history.read(wanted);
    if (body === null || (now !== null && Buffer.compare(body, now.body) === 0)) continue;
    if (isOneWay(key) && now !== null) {
      left.push(key);
      continue;
    }
    if (!dryRun) await store.write(key, body, now === null ? { absent: true } : { etag: now.etag });
    (now === null ? broughtBack : putBack).push(key);
    if (!dryRun) progress({ step: 'restore', message: `${store.locate(key)} is as it was`, level: 'info' });
  }
  return { broughtBack, putBack, left };
}

/** What only ever goes forward: taken back, it would send a letter again, or bring a person back. */
function isOneWay(key: string): boolean {
  return key.startsWith(PREFIXES.receipts) || key.startsWith(PREFIXES.forgotten);
}

async function* byKey(versions: AsyncIterable<OldVersion>): AsyncGenerator<readonly OldVersion[]> {
  let same: OldVersion[] = [];
  for await (const version of versions) {
    if (same.length > 0 && same[0]!.key !== version.key) {
      yield same;
      same = [];
    }
    same.push(version);
  }
  if (same.length > 0) yield same;
}
