import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { type Store, StoreConflict, type WriteCondition } from '../../model/ports.ts';
import { checkKey } from './store-key.ts';

/** A bucket as a store. Conditions are S3's own, so they hold between machines. */
export function s3Store(client: S3Client, bucket: string): Store {
  const place: Place = { client, bucket };
  return {
    async read(key) {
      const object = await get(place, key);
      if (object === null) return null;
      return { body: await object.Body!.transformToByteArray(), etag: object.ETag! };
    },
    async stream(key) {
      const object = await get(place, key);
      return object === null ? null : pieces(object);
    },
    write: (key, body, condition) => put(place, key, body, condition),
    list: (prefix) => list(place, prefix),
    async remove(key) {
      checkKey(key);
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    locate: (key) => `s3://${bucket}/${key}`,
  };
}

interface Place {
  readonly client: S3Client;
  readonly bucket: string;
}

async function get(place: Place, key: string): Promise<GetObjectCommandOutput | null> {
  checkKey(key);
  try {
    return await place.client.send(new GetObjectCommand({ Bucket: place.bucket, Key: key }));
  } catch (error) {
    if (isMissing(error)) return null;
    if (statusOf(error) === 403 && !(await isThere(place, key))) return null;
    throw error;
  }
}

/**
 * A role that may list under some prefixes only hears "forbidden" of an object that is not there.
 * Listing says which of the two it is; whoever may not list hears the refusal of that.
 */
async function isThere(place: Place, key: string): Promise<boolean> {
  for await (const found of list(place, key)) return found === key;
  return false;
}

async function* list({ client, bucket }: Place, prefix: string): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
    );
    for (const { Key } of page.Contents ?? []) yield Key!;
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

function pieces({ Body }: GetObjectCommandOutput): AsyncIterable<Uint8Array> {
  if (!(Body instanceof Readable)) throw new Error('The SDK gave no stream: this store runs on Node alone');
  return Body;
}

/** How often S3 may ask for another try because of a removal at the same moment (409). */
const TRIES = 3;

async function put(
  place: Place,
  key: string,
  body: Uint8Array,
  condition: WriteCondition | undefined,
): Promise<{ readonly etag: string }> {
  checkKey(key);
  const write = randomUUID();
  for (let tries = 1; ; tries++) {
    try {
      const { ETag } = await place.client.send(
        new PutObjectCommand({
          Bucket: place.bucket,
          Key: key,
          Body: body,
          Metadata: { [WRITE]: write },
          ...conditionHeaders(condition),
        }),
      );
      return { etag: ETag! };
    } catch (error) {
      const status = statusOf(error);
      const refused = status === 412 || status === 409 || isMissing(error);
      if (condition === undefined || !refused) throw error;
      if (status === 409 && tries < TRIES) continue;
      const etag = await ownWrite(place, key, write, error);
      if (etag !== null) return { etag };
      throw new StoreConflict(key);
    }
  }
}

/** Name of the metadata that tells one call of `write` from every other. */
const WRITE = 'write';

function conditionHeaders(condition: WriteCondition | undefined) {
  if (condition === undefined) return {};
  return 'absent' in condition ? { IfNoneMatch: '*' } : { IfMatch: condition.etag };
}

/**
 * The SDK tries again when an answer was lost, and the second try then meets the first one's object: the
 * condition fails because of ourselves. The object says whose it is.
 */
async function ownWrite(place: Place, key: string, write: string, error: unknown): Promise<string | null> {
  if (!(error instanceof S3ServiceException) || (error.$metadata.attempts ?? 1) < 2) return null;
  const found = await place.client
    .send(new HeadObjectCommand({ Bucket: place.bucket, Key: key }))
    .catch(() => null);
  return found?.Metadata?.[WRITE] === write ? found.ETag! : null;
}

/** A bucket that is not there is a mistake of ours, and no missing object. */
function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 && (error as S3ServiceException).name !== 'NoSuchBucket';
}

function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
