import { randomUUID } from 'node:crypto';
import { HeadObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { StoreConflict, type WriteCondition } from '../../model/ports.ts';
import { pause } from '../pause.ts';
import { contentType } from './content-type.ts';
import { s3Failure, statusOf } from './s3-failure.ts';
import type { S3Place } from './s3-place.ts';

/** How often S3 may ask for another try because of a removal at the same moment (409). */
const TRIES = 3;
const PAUSE_SECONDS = 0.1;

/** Puts one object under S3's own conditions. @throws StoreConflict */
export async function writeObject(
  place: S3Place,
  key: string,
  body: Uint8Array,
  condition: WriteCondition | undefined,
): Promise<{ readonly etag: string }> {
  const write = randomUUID();
  let sent = 0;
  for (let tries = 1; ; tries += 1) {
    try {
      const { ETag } = await place.client.send(
        new PutObjectCommand({
          Bucket: place.bucket,
          Key: `${place.prefix}${key}`,
          Body: body,
          ContentType: contentType(key),
          Metadata: { [WRITE]: write },
          ...conditionHeaders(condition),
        }),
      );
      return { etag: ETag! };
    } catch (error) {
      const status = statusOf(error);
      const refused = status === 412 || status === 409 || isGone(error);
      if (condition === undefined || !refused) throw s3Failure(error, place, key, 'written');
      sent += (error as S3ServiceException).$metadata.attempts ?? 1;
      if (status === 409 && tries < TRIES) {
        await pause(PAUSE_SECONDS * tries);
        continue;
      }
      const etag = sent > 1 ? await ownWrite(place, key, write) : null;
      if (etag !== null) return { etag };
      throw new StoreConflict(key);
    }
  }
}

/** Name of the metadata that tells one call of `writeObject` from every other, even with the same bytes. */
const WRITE = 'write';

function conditionHeaders(condition: WriteCondition | undefined) {
  if (condition === undefined) return {};
  return 'absent' in condition ? { IfNoneMatch: '*' } : { IfMatch: condition.etag };
}

/**
 * The SDK tries again when an answer was lost, and the second try then meets the first one's object: the
 * condition fails because of ourselves. The object says whose it is.
 */
async function ownWrite(place: S3Place, key: string, write: string): Promise<string | null> {
  const { client, bucket, prefix } = place;
  try {
    const found = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: `${prefix}${key}` }));
    return found.Metadata?.[WRITE] === write ? found.ETag! : null;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw s3Failure(error, place, key, 'read');
  }
}

/** The object of `If-Match`; a bucket that is not there is a mistake of ours. */
function isGone(error: unknown): boolean {
  return error instanceof S3ServiceException && statusOf(error) === 404 && error.name !== 'NoSuchBucket';
}
