/** One state that a key once had; a marker says that the object was removed. */
export interface Version<Body> {
  readonly id: string;
  readonly at: string;
  /** `null`: a marker. */
  readonly object: Body | null;
}

export interface Versions<Body> {
  put(key: string, object: Body | null): string;
  get(key: string, id: string): Version<Body> | undefined;
  /** Whoever removes a version for good: what is the newest then is what there is. */
  remove(key: string, id: string): { readonly now: Body | null };
  /** A page in the order of S3: by key, the newest first, from after the markers on. */
  page(wanted: {
    readonly prefix: string;
    readonly afterKey: string;
    readonly afterId: string;
    readonly size: number;
  }): string;
}

/** What a bucket keeps of every object that was ever put into it. */
export function versionsOfBucket<Body extends { readonly etag: string }>(): Versions<Body> {
  const all = new Map<string, Version<Body>[]>();
  let count = 0;
  return {
    put(key, object) {
      count += 1;
      const version = {
        id: `v${count}`,
        at: new Date(1_700_000_000_000 + count * 1000).toISOString(),
        object,
      };
      all.set(key, [version, ...(all.get(key) ?? [])]);
      return version.id;
    },
    get: (key, id) => all.get(key)?.find((version) => version.id === id),
    remove(key, id) {
      const left = (all.get(key) ?? []).filter((version) => version.id !== id);
      if (left.length === 0) all.delete(key);
      else all.set(key, left);
      return { now: left[0]?.object ?? null };
    },
    page({ prefix, afterKey, afterId, size }) {
      const listed = [...all]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        .flatMap(([key, versions]) => versions.map((version, i) => ({ key, version, latest: i === 0 })));
      const from =
        afterKey === ''
          ? 0
          : listed.findIndex(({ key, version }) => key === afterKey && version.id === afterId) + 1;
      const page = listed.slice(from, from + size);
      const last = page.at(-1);
      const more = from + page.length < listed.length && last !== undefined;
      const entries = page.map(({ key, version, latest }) => {
        const tag = version.object === null ? 'DeleteMarker' : 'Version';
        return `<${tag}><Key>${escaped(key)}</Key><VersionId>${version.id}</VersionId><IsLatest>${latest}</IsLatest><LastModified>${version.at}</LastModified></${tag}>`;
      });
      const next = more
        ? `<NextKeyMarker>${escaped(last.key)}</NextKeyMarker><NextVersionIdMarker>${last.version.id}</NextVersionIdMarker>`
        : '';
      return `<?xml version="1.0"?><ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${more}</IsTruncated>${next}${entries.join('')}</ListVersionsResult>`;
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
