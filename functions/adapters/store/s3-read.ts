import { Readable } from 'node:stream';
import { GetObjectCommand, type GetObjectCommandOutput } from '@aws-sdk/client-s3';
import { s3Failure, statusOf } from './s3-failure.ts';
import { addressOf, type S3Place } from './s3-place.ts';

/** An object whose first bytes are on their way. */
export interface OpenObject {
  readonly etag: string;
  /** Whole, or the last one is followed by an error. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** @throws the SDK's error where there is none, or none for us */
export async function openObject(place: S3Place, key: string): Promise<OpenObject> {
  const answer = await get(place, key, {});
  // Who asks for pieces only later hears of the break then.
  streamOf(answer).on('error', () => undefined);
  return { etag: answer.ETag!, pieces: pieces(place, key, answer) };
}

/** How often in a row an object may break off without a byte more. */
const MOST_BREAKS = 4;

/** The SDK tries again only until an answer begins. What breaks off later goes on here from the byte where it broke. */
async function* pieces(
  place: S3Place,
  key: string,
  first: GetObjectCommandOutput,
): AsyncGenerator<Uint8Array> {
  const { ContentLength: size, ETag } = first;
  let answer = first;
  let at = 0;
  for (let breaks = 1; breaks <= MOST_BREAKS; breaks += 1) {
    try {
      for await (const piece of streamOf(answer)) {
        at += piece.length;
        breaks = 1;
        yield piece;
      }
      if (size === undefined || at === size) return;
    } catch {
      if (at === size) return;
    }
    answer = await goOn(place, key, { at, etag: ETag! });
  }
  throw new Error(
    `${addressOf(place, key)} broke off after ${at} of ${size ?? 'its'} bytes, again and again. Check the network.`,
  );
}

async function goOn(
  place: S3Place,
  key: string,
  { at, etag }: { readonly at: number; readonly etag: string },
): Promise<GetObjectCommandOutput> {
  const answer = await get(place, key, { Range: `bytes=${at}-`, IfMatch: etag }).catch((error) => {
    if (statusOf(error) === 412 || statusOf(error) === 404)
      throw new Error(`${addressOf(place, key)} was replaced while it was read. Try again.`);
    throw s3Failure(error, place, key, 'read');
  });
  if (at > 0 && !answer.ContentRange?.startsWith(`bytes ${at}-`))
    throw new Error(`${addressOf(place, key)} broke off after ${at} bytes, and S3 does not go on from there`);
  return answer;
}

function get(
  { client, bucket, prefix }: S3Place,
  key: string,
  from: { readonly Range?: string; readonly IfMatch?: string },
): Promise<GetObjectCommandOutput> {
  return client.send(new GetObjectCommand({ Bucket: bucket, Key: `${prefix}${key}`, ...from }));
}

function streamOf({ Body }: GetObjectCommandOutput): Readable {
  if (!(Body instanceof Readable)) throw new Error('The SDK gave no stream: this store runs on Node alone');
  return Body;
}
