import { S3ServiceException } from '@aws-sdk/client-s3';
import { errorCode } from './error-code.ts';
import { addressOf, type S3Place } from './s3-place.ts';

/**
 * What S3 said, as an error of ours: the object's address, S3's word and what to do. The SDK's own error stays behind,
 * for some hold the signed request, and with it the session's token.
 */
export function s3Failure(error: unknown, place: Omit<S3Place, 'client'>, key: string, act: Act): Error {
  const word = wordOf(error);
  const status = statusOf(error);
  const said = status === undefined ? word : `${word}, HTTP ${status}`;
  return new Error(
    `${addressOf(place, key)} cannot be ${ACTS[act].said} (${said}). ${remedyFor(word, place.bucket, act)}`,
  );
}

/** HTTP status of an answer; `undefined` where none came. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

/** Ours are told as they are, and of the others only the name: nobody knows what is in their text. */
function wordOf(error: unknown): string {
  if (error instanceof Error && error.message.startsWith('Region is missing')) return 'no region';
  const name = error instanceof Error && error.name !== 'Error' ? error.name : 'no answer';
  // The SDK may wrap what it does not know, and leaves the code in the text alone.
  const wrapped = error instanceof Error ? /\bE[A-Z_]{5,}\b/.exec(error.message)?.[0] : undefined;
  return errorCode(error) ?? wrapped ?? name;
}

const ACTS = {
  read: { said: 'read', right: 's3:GetObject' },
  written: { said: 'written', right: 's3:PutObject' },
  listed: { said: 'listed', right: 's3:ListBucket' },
  removed: { said: 'removed', right: 's3:DeleteObject' },
  'read-version': { said: 'read in an old version', right: 's3:GetObjectVersion' },
  'listed-versions': { said: 'listed with old versions', right: 's3:ListBucketVersions' },
  'removed-version': { said: 'removed in an old version', right: 's3:DeleteObjectVersion' },
} as const;

type Act = keyof typeof ACTS;

function remedyFor(word: string, bucket: string, act: Act): string {
  if (word === 'NoSuchBucket') return `Create the bucket ${bucket}, or check its name.`;
  if (word === 'AccessDenied' || word === 'Forbidden') {
    const also = act === 'read' ? ', and s3:ListBucket to be told of what is missing' : '';
    return `Whoever runs this needs ${ACTS[act].right} there${also}.`;
  }
  if (/Credential|AccessKey|Signature|Token/.test(word))
    return 'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or log in anew.';
  if (/region|Redirect|AuthorizationHeaderMalformed|Location/.test(word))
    return 'Set AWS_REGION to the region of the bucket.';
  if (/^E[A-Z_]+$|Timeout/.test(word)) return 'Check the network, and AWS_ENDPOINT_URL_S3 if it is set.';
  return 'Try again; what was done is kept.';
}
