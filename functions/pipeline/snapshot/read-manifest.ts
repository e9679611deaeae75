import type { Store } from '../../model/ports.ts';
import { FACETS, type PartFacet, type PartManifest } from '../../model/snapshot.ts';

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
  return { ...document, mark: document.mark ?? null, facets: withWhole(document) };
}

/** The version before knew no mark and nothing but bases. */
type KeptManifest = Omit<PartManifest, 'mark' | 'facets'> & {
  readonly mark?: PartManifest['mark'];
  readonly facets: {
    readonly [F in keyof PartManifest['facets']]: Omit<PartFacet, 'whole'> &
      Partial<Pick<PartFacet, 'whole'>>;
  };
};

function withWhole({ base, facets }: KeptManifest): PartManifest['facets'] {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const state = facets[facet];
      return state === undefined ? [] : [[facet, { ...state, whole: state.whole ?? base }]];
    }),
  );
}

function isManifest(document: unknown): document is KeptManifest {
  return (
    typeof document === 'object' &&
    document !== null &&
    'schema' in document &&
    document.schema === 1 &&
    'facets' in document
  );
}
