import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { OldVersion, StoreHistory } from '../../model/ports.ts';
import { s3Failure, statusOf } from './s3-failure.ts';
import type { S3Place } from './s3-place.ts';
import { checkKey, compareKeys } from './store-key.ts';

/** What a bucket that keeps versions still has of objects that were replaced or removed. Of any other bucket: nothing. */
export function s3History(client: S3Client, bucket: string, folder = ''): StoreHistory {
  if (folder !== '') checkKey(folder);
  const place: S3Place = { client, bucket, prefix: folder === '' ? '' : `${folder}/` };
  const at = ({ key, version }: OldVersion) => ({
    Bucket: bucket,
    Key: `${place.prefix}${key}`,
    VersionId: version,
  });
  return {
    list: (prefix) => list(place, prefix),
    async read(version) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(version)));
        return (await Body?.transformToByteArray()) ?? new Uint8Array();
      } catch (error) {
        // Of a marker S3 says 405.
        if (isMissing(error) || statusOf(error) === 405) return null;
        throw s3Failure(error, place, version.key, 'read-version');
      }
    },
    async remove(version) {
      await client.send(new DeleteObjectCommand(at(version))).catch((error) => {
        if (!isMissing(error)) throw s3Failure(error, place, version.key, 'removed-version');
      });
    },
  };
}

interface Listed {
  readonly Key?: string | undefined;
  readonly VersionId?: string | undefined;
  readonly IsLatest?: boolean | undefined;
  readonly LastModified?: Date | undefined;
}

/**
 * S3 lists versions and markers apart, each in order, page by page; here they are put together. A key may go over the end
 * of a page, so what is known of the last one waits for the next page.
 */
async function* list(place: S3Place, prefix: string): AsyncGenerator<OldVersion> {
  const { client, bucket, prefix: above } = place;
  let next: { readonly KeyMarker?: string | undefined; readonly VersionIdMarker?: string | undefined } = {};
  let held: Found[] = [];
  for (;;) {
    const page = await client
      .send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: `${above}${prefix}`, ...next }))
      .catch((error) => {
        throw s3Failure(error, place, prefix, 'listed-versions');
      });
    const found = [
      ...held,
      ...(page.Versions ?? []).map((each) => foundIn(each, 'replaced', above)),
      ...(page.DeleteMarkers ?? []).map((each) => foundIn(each, 'removed', above)),
    ].sort(newestFirst);
    const last = page.IsTruncated === true ? found.at(-1)?.key : undefined;
    for (const [i, { key, version, kind, at, isNewest }] of found.entries()) {
      if (key === last || (isNewest && kind === 'replaced')) continue;
      const until = isNewest ? null : found[i - 1]!.at;
      yield { key, version, kind, was: { from: iso(at), until: until === null ? null : iso(until) } };
    }
    if (page.IsTruncated !== true) return;
    held = found.filter(({ key }) => key === last);
    next = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

interface Found extends OldVersion {
  readonly at: number;
  /** What a reader of the store finds: an object, or none where it is a marker. */
  readonly isNewest: boolean;
}

/** S3 tells whole seconds. Of a version and a marker of the same second the marker came later: written, then removed. */
function newestFirst(a: Found, b: Found): number {
  return (
    compareKeys(a.key, b.key) ||
    Number(b.isNewest) - Number(a.isNewest) ||
    b.at - a.at ||
    Number(b.kind === 'removed') - Number(a.kind === 'removed')
  );
}

function foundIn(
  { Key, VersionId, IsLatest, LastModified }: Listed,
  kind: OldVersion['kind'],
  above: string,
): Found {
  return {
    key: Key!.slice(above.length),
    version: VersionId ?? 'null',
    kind,
    at: LastModified?.getTime() ?? 0,
    isNewest: IsLatest === true,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket';
}
