import type { Store } from '../../model/ports.ts';
import type { PartManifest } from '../../model/snapshot.ts';

/** @throws when the part is not there, or was written in a form that this version does not know. */
export async function readManifest(store: Store, key: string): Promise<PartManifest> {
  const found = await store.read(key);
  if (found === null) throw new Error(`The store lacks the part ${key}. Run harvest with --refresh`);
  const document: unknown = JSON.parse(Buffer.from(found.body).toString('utf8'));
  if (!isManifest(document)) {
    const schema =
      typeof document === 'object' && document !== null && 'schema' in document ? document.schema : null;
    throw new Error(
      `${key} has schema ${JSON.stringify(schema)}, and this version of community-hat reads schema 1. Use the version that wrote it, or run harvest with --refresh`,
    );
  }
  return document;
}

function isManifest(document: unknown): document is PartManifest {
  return (
    typeof document === 'object' &&
    document !== null &&
    'schema' in document &&
    document.schema === 1 &&
    'facets' in document
  );
}
