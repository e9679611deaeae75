import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keyMatches } from './key-pattern.ts';
import { sendObject } from './s3-body.ts';
import { type Versions, versionsOfBucket } from './s3-versions.ts';

export interface S3StandIn {
  readonly endpoint: string;
  /** What goes wrong next; each count falls by one when it has happened. */
  readonly faults: S3Faults;
  /** Method and path with query of every request, in order. */
  readonly requests: readonly string[];
  /** What `allows` refused, with the access key of who asked. */
  readonly refused: string[];
  /** Of endless objects: bytes that were handed to the network, and objects that are still being sent. */
  readonly endless: { sent: number; open: number };
  close(): Promise<void>;
}

export interface S3Faults {
  /** Writes that are done, and whose answer is never given: the connection breaks. */
  lostAnswers: number;
  /** Writes that are refused with 409, as when a removal goes on at the same moment. */
  conflicts: number;
  /** Requests that are answered with 503. */
  slowDowns: number;
  /** Reads that break off in the middle of what they have to send. */
  brokenReads: number;
  /** Sends an object that never ends, in place of any that is there. */
  endless: boolean;
  /** Removing what is not there is a 404, as with Google's S3. */
  missesRemovals: boolean;
  /** S3 says 403 of what is not there to a role that may not list the whole bucket. */
  hidesWhatIsMissing: boolean;
  /** Beginnings of prefixes that may be listed; a `*` in one is any text. */
  listable: readonly string[];
}

interface StoredObject {
  readonly body: Buffer;
  readonly etag: string;
  /** Headers that come back with it: its type, and what its writer noted. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface S3Options {
  /** Buckets keep what is replaced and removed. */
  readonly versioned?: boolean;
  readonly pageSize?: number;
  /** Who may do what; whoever asks is known by their access key. Absent: all. */
  readonly allows?: (asked: S3Request) => boolean;
}

export interface S3Request {
  readonly caller: string;
  readonly action: 's3:GetObject' | 's3:PutObject' | 's3:DeleteObject' | 's3:ListBucket';
  readonly bucket: string;
  /** Of a listing, the prefix. */
  readonly key: string;
}

/**
 * As much of S3 as a store needs, over a real socket: objects, listing page by page, ETag, and conditions that
 * hold when twenty ask at once. A bucket of any name is there, but for `nowhere`; signatures are not looked at.
 */
export async function startS3(options: S3Options = {}): Promise<S3StandIn> {
  const buckets: World['buckets'] = new Map();
  const faults: S3Faults = {
    lostAnswers: 0,
    conflicts: 0,
    slowDowns: 0,
    brokenReads: 0,
    endless: false,
    missesRemovals: false,
    hidesWhatIsMissing: false,
    listable: [''],
  };
  const requests: string[] = [];
  const refused: string[] = [];
  const endless = { sent: 0, open: 0 };
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    // Where a test moves the clock, both sides go by it: a client that is answered from another day tries again.
    response.setHeader('date', new Date().toUTCString());
    const body = await bodyOf(request);
    const asked = askedOf(request);
    if (options.allows?.(asked) === false) {
      refused.push(`${asked.caller} ${asked.action} ${asked.bucket}/${asked.key}`);
      return refuse(response, 403, 'AccessDenied');
    }
    const { pageSize = 1000, versioned = false } = options;
    answer({ buckets, faults, endless, pageSize, versioned }, request, response, body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    faults,
    requests,
    refused,
    endless,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function askedOf({ method, url, headers }: IncomingMessage): S3Request {
  const { pathname, searchParams } = new URL(url!, 'http://s3');
  const [, bucket = '', ...rest] = pathname.split('/');
  const key = rest.map(decodeURIComponent).join('/');
  const action = key === '' ? 's3:ListBucket' : (ACTIONS[method!] ?? 's3:GetObject');
  return {
    caller: /Credential=([^/]+)/.exec(String(headers.authorization))?.[1] ?? '',
    action,
    bucket,
    key: key === '' ? (searchParams.get('prefix') ?? '') : key,
  };
}

const ACTIONS: Readonly<Record<string, S3Request['action']>> = {
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

interface World {
  readonly buckets: Map<string, Pick<Bucket, 'objects' | 'versions'>>;
  readonly faults: S3Faults;
  readonly endless: S3StandIn['endless'];
  readonly pageSize: number;
  readonly versioned: boolean;
}

interface Bucket extends Omit<World, 'buckets'> {
  readonly objects: Map<string, StoredObject>;
  /** Of a bucket without versions it is never asked. */
  readonly versions: Versions<StoredObject>;
}

function answer(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): ServerResponse {
  const url = new URL(request.url!, 'http://s3');
  const [, name = '', ...rest] = url.pathname.split('/');
  const key = rest.map(decodeURIComponent).join('/');
  if (takes(world.faults, 'slowDowns')) return refuse(response, 503, 'SlowDown');
  if (name === 'nowhere') return refuse(response, 404, 'NoSuchBucket');
  if (!world.buckets.has(name)) world.buckets.set(name, { objects: new Map(), versions: versionsOfBucket() });
  const bucket: Bucket = { ...world, ...world.buckets.get(name)! };
  const version = url.searchParams.get('versionId');
  if (world.versioned && key === '' && url.searchParams.has('versions'))
    return listVersions(bucket, url.searchParams, response);
  if (world.versioned && version !== null && request.method !== 'PUT')
    return ofVersion(bucket, { key, version }, request, response);
  if (key === '' && request.method === 'GET') return listObjects(bucket, url.searchParams, response);
  if (request.method === 'PUT') return putObject(bucket, key, request, response, body);
  if (request.method === 'GET' || request.method === 'HEAD') return getObject(bucket, key, request, response);
  if (request.method === 'DELETE') {
    const was = bucket.objects.delete(key);
    if (world.versioned) bucket.versions.put(key, null);
    if (!was && world.faults.missesRemovals) return refuse(response, 404, 'NoSuchKey');
    return response.writeHead(204).end();
  }
  return refuse(response, 501, 'NotImplemented');
}

function putObject(
  { objects, faults, versions, versioned }: Bucket,
  key: string,
  { headers }: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): ServerResponse {
  // Of the checksums that came in 2025 others than AWS know nothing.
  if (Object.keys(headers).some((name) => /^x-amz-(sdk-)?checksum|^x-amz-trailer/.test(name)))
    return refuse(response, 400, 'InvalidArgument');
  if (headers['content-encoding'] === 'aws-chunked') return refuse(response, 501, 'NotImplemented');
  if (takes(faults, 'conflicts')) return refuse(response, 409, 'ConditionalRequestConflict');
  const before = objects.get(key);
  const { 'if-none-match': absent, 'if-match': wanted } = headers;
  if (absent !== undefined && absent !== '*') return refuse(response, 501, 'NotImplemented');
  if (absent === '*' && before !== undefined) return refuse(response, 412, 'PreconditionFailed');
  if (wanted !== undefined && before === undefined) return refuse(response, 404, 'NoSuchKey');
  if (wanted !== undefined && before!.etag !== wanted) return refuse(response, 412, 'PreconditionFailed');
  const etag = `"${createHash('md5').update(body).digest('hex')}"`;
  const object = { body, etag, metadata: metadataOf(headers) };
  objects.set(key, object);
  if (versioned) versions.put(key, object);
  if (takes(faults, 'lostAnswers')) return response.destroy();
  return response.writeHead(200, { etag }).end();
}

function metadataOf(headers: IncomingMessage['headers']): Record<string, string> {
  const own = Object.entries(headers).filter(
    ([name]) => name.startsWith('x-amz-meta-') || name === 'content-type',
  );
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

function getObject(
  { objects, faults, endless }: Bucket,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): ServerResponse {
  const object = objects.get(key);
  if (object === undefined)
    return faults.hidesWhatIsMissing
      ? refuse(response, 403, 'AccessDenied')
      : refuse(response, 404, 'NoSuchKey');
  const { 'if-match': wanted } = request.headers;
  if (wanted !== undefined && wanted !== object.etag) return refuse(response, 412, 'PreconditionFailed');
  const breaks = request.method === 'GET' && takes(faults, 'brokenReads');
  return sendObject(object, request, response, { breaks, endless: faults.endless ? endless : null });
}

function listObjects(
  { objects, faults, pageSize }: Bucket,
  query: URLSearchParams,
  response: ServerResponse,
): ServerResponse {
  const prefix = query.get('prefix') ?? '';
  if (!faults.listable.some((allowed) => keyMatches(prefix, `${allowed}*`)))
    return refuse(response, 403, 'AccessDenied');
  const after = Buffer.from(query.get('continuation-token') ?? '', 'base64url');
  // One by one: with hundreds of thousands of objects a copy of all their keys would be most of the work.
  const keys: Buffer[] = [];
  for (const key of objects.keys()) {
    const bytes = key.startsWith(prefix) ? Buffer.from(key) : null;
    if (bytes !== null && Buffer.compare(bytes, after) > 0) keys.push(bytes);
  }
  keys.sort(Buffer.compare);
  const page = keys.slice(0, pageSize);
  const more = keys.length > page.length;
  const contents = page.map((key) => `<Contents><Key>${escaped(key.toString())}</Key></Contents>`).join('');
  const next = more
    ? `<NextContinuationToken>${page.at(-1)!.toString('base64url')}</NextContinuationToken>`
    : '';
  return response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(
      `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${more}</IsTruncated>${next}${contents}</ListBucketResult>`,
    );
}

function listVersions({ versions, pageSize }: Bucket, query: URLSearchParams, response: ServerResponse) {
  const page = versions.page({
    prefix: query.get('prefix') ?? '',
    afterKey: query.get('key-marker') ?? '',
    afterId: query.get('version-id-marker') ?? '',
    size: pageSize,
  });
  return response.writeHead(200, { 'content-type': 'application/xml' }).end(page);
}

/** A version is read, or removed for good; a marker has nothing to read. */
function ofVersion(
  { objects, versions }: Bucket,
  { key, version }: { readonly key: string; readonly version: string },
  request: IncomingMessage,
  response: ServerResponse,
): ServerResponse {
  if (request.method === 'DELETE') {
    const { now } = versions.remove(key, version);
    if (now === null) objects.delete(key);
    else objects.set(key, now);
    return response.writeHead(204).end();
  }
  const found = versions.get(key, version);
  if (found === undefined) return refuse(response, 404, 'NoSuchVersion');
  if (found.object === null) return refuse(response, 405, 'MethodNotAllowed');
  return sendObject(found.object, request, response, { breaks: false, endless: null });
}

function refuse(response: ServerResponse, status: number, code: string): ServerResponse {
  return response
    .writeHead(status, { 'content-type': 'application/xml', 'x-amz-request-id': randomUUID() })
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function takes(faults: S3Faults, fault: 'lostAnswers' | 'conflicts' | 'slowDowns' | 'brokenReads'): boolean {
  if (faults[fault] === 0) return false;
  faults[fault]--;
  return true;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
