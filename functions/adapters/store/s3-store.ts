import { DeleteObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { Store } from '../../model/ports.ts';
import { s3Failure, statusOf } from './s3-failure.ts';
import { addressOf, type S3Place } from './s3-place.ts';
import { type OpenObject, openObject } from './s3-read.ts';
import { writeObject } from './s3-write.ts';
import { checkKey } from './store-key.ts';

/**
 * A bucket, or what lies under a prefix of one, as a store. Conditions are S3's own, so they hold between machines.
 * @param folder such as `community-hat/kubernetes`; empty: the whole bucket
 */
export function s3Store(client: S3Client, bucket: string, folder = ''): Store {
  if (folder !== '') checkKey(folder);
  const place: S3Place = { client, bucket, prefix: folder === '' ? '' : `${folder}/` };
  return {
    async read(key) {
      const object = await open(place, key);
      if (object === null) return null;
      const pieces: Uint8Array[] = [];
      for await (const piece of object.pieces) pieces.push(piece);
      return { body: Buffer.concat(pieces), etag: object.etag };
    },
    async stream(key) {
      return (await open(place, key))?.pieces ?? null;
    },
    async write(key, body, condition) {
      checkKey(key);
      return writeObject(place, key, body, condition);
    },
    list: (prefix) => list(place, prefix),
    async remove(key) {
      checkKey(key);
      await client
        .send(new DeleteObjectCommand({ Bucket: bucket, Key: `${place.prefix}${key}` }))
        .catch((error) => {
          // Not every S3 keeps quiet about what is not there.
          if (!isMissing(error)) throw s3Failure(error, place, key, 'removed');
        });
    },
    locate: (key) => addressOf(place, key),
  };
}

async function open(place: S3Place, key: string): Promise<OpenObject | null> {
  checkKey(key);
  try {
    return await openObject(place, key);
  } catch (error) {
    if (isMissing(error)) return null;
    if (statusOf(error) === 403 && (await lookFor(place, key)) === 'missing') return null;
    throw s3Failure(error, place, key, 'read');
  }
}

/**
 * A role that may list under some prefixes only hears "forbidden" of an object that is not there. Listing says which
 * of the two it is, to whoever may list.
 */
async function lookFor(place: S3Place, key: string): Promise<'missing' | 'there' | 'unknown'> {
  try {
    for await (const found of list(place, key)) return found === key ? 'there' : 'missing';
    return 'missing';
  } catch {
    return 'unknown';
  }
}

async function* list(place: S3Place, prefix: string): AsyncGenerator<string> {
  const { client, bucket, prefix: above } = place;
  let token: string | undefined;
  do {
    const page = await client
      .send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: `${above}${prefix}`, ContinuationToken: token }),
      )
      .catch((error) => {
        throw s3Failure(error, place, prefix, 'listed');
      });
    for (const { Key } of page.Contents ?? []) yield Key!.slice(above.length);
    token = page.NextContinuationToken;
  } while (token !== undefined);
}

function isMissing(error: unknown): boolean {
  return statusOf(error) === 404 && (error as Error).name !== 'NoSuchBucket';
}
