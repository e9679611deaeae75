import { s3Client } from '../../../functions/adapters/store/s3-client.ts';
import { s3Store } from '../../../functions/adapters/store/s3-store.ts';
import { type Store, StoreConflict } from '../../../functions/model/ports.ts';
import { type S3StandIn, startS3 } from '../../stand-ins/s3.ts';
import { servedTypes } from './served-types.ts';
import { storeContract } from './store-contract.ts';

let s3: S3StandIn;

beforeAll(async () => {
  s3 = await startS3();
});

afterAll(() => s3.close());

afterEach(() => {
  Object.assign(s3.faults, {
    lostAnswers: 0,
    conflicts: 0,
    slowDowns: 0,
    brokenReads: 0,
    endless: false,
    missesRemovals: false,
    hidesWhatIsMissing: false,
    listable: [''],
  });
});

let bucket = 0;
storeContract('s3Store', async () => {
  const name = `contract-${bucket++}`;
  return () => storeIn(name);
});
storeContract('s3Store under a prefix', async () => {
  const name = `contract-${bucket++}`;
  return () => storeIn(name, 'under/a prefix');
});

servedTypes('s3Store', async () => ({ endpoint: s3.endpoint, region: 'eu-central-1', bucket: 'served' }));

describe('what S3 does and a folder does not', () => {
  test('a write whose answer was lost is not taken for somebody else’s', async () => {
    const store = storeIn('bucket');
    s3.faults.lostAnswers = 1;
    const { etag } = await store.write('lost/new', bytes('ours'), { absent: true });
    expect((await store.read('lost/new'))?.etag).toBe(etag);

    s3.faults.lostAnswers = 1;
    await store.write('lost/new', bytes('ours again'), { etag });
    expect(textOf(await store.read('lost/new'))).toBe('ours again');
  });

  test('with a lost answer, an object of the same bytes that somebody else wrote stays theirs', async () => {
    const store = storeIn('bucket');
    await store.write('lost/theirs', bytes('equal'), { absent: true });
    s3.faults.slowDowns = 1;
    await expect(store.write('lost/theirs', bytes('equal'), { absent: true })).rejects.toThrow(StoreConflict);
  });

  test('a conflict with a removal is tried again', async () => {
    const store = storeIn('bucket');
    s3.faults.conflicts = 2;
    await store.write('conflict/passing', bytes('x'), { absent: true });
    expect(textOf(await store.read('conflict/passing'))).toBe('x');
  });

  test('a conflict that does not end is a conflict, and nothing was written', async () => {
    const store = storeIn('bucket');
    s3.faults.conflicts = 3;
    await expect(store.write('conflict/lasting', bytes('x'), { absent: true })).rejects.toThrow(
      StoreConflict,
    );
    expect(await store.read('conflict/lasting')).toBeNull();
  });

  test('"slow down" is tried again', async () => {
    const store = storeIn('bucket');
    s3.faults.slowDowns = 2;
    await store.write('busy', bytes('x'));
    expect(textOf(await store.read('busy'))).toBe('x');
  });

  test('to a role that may list one prefix, what is missing there is missing, and elsewhere forbidden', async () => {
    const store = storeIn('bucket');
    await store.write('mine/neighbour-of-it', bytes('x'));
    Object.assign(s3.faults, { hidesWhatIsMissing: true, listable: ['mine/'] });
    expect(await store.read('mine/neighbour')).toBeNull();
    expect(await store.stream('mine/neighbour')).toBeNull();
    await expect(store.read('theirs/any')).rejects.toThrow(
      's3://bucket/theirs/any cannot be read (AccessDenied, HTTP 403). Whoever runs this needs s3:GetObject there, and s3:ListBucket to be told of what is missing.',
    );
  });

  test('a bucket that is not there is no missing object', async () => {
    const store = storeIn('nowhere');
    await expect(store.read('a')).rejects.toThrow(
      's3://nowhere/a cannot be read (NoSuchBucket, HTTP 404). Create the bucket nowhere, or check its name.',
    );
    await expect(store.write('a', bytes('x'), { absent: true })).rejects.toThrow('NoSuchBucket');
  });

  test('lists every page, and asks for no more than there are', async () => {
    const small = await startS3({ pageSize: 3 });
    const store = storeIn('bucket', '', small.endpoint);
    const keys = ['pages/1', 'pages/2', 'pages/3', 'pages/4', 'pages/5', 'pages/6'];
    for (const key of keys) await store.write(key, bytes(key));
    const before = small.requests.length;
    expect(await listed(store, 'pages/')).toEqual(keys);
    expect(small.requests.length - before).toBe(2);
    await small.close();
  });

  test('says where an object is', () => {
    expect(storeIn('bucket').locate('a/b')).toBe('s3://bucket/a/b');
    expect(storeIn('bucket', 'c/d').locate('a/b')).toBe('s3://bucket/c/d/a/b');
  });

  test('a prefix is nobody else’s', async () => {
    await storeIn('shared', 'one').write('a', bytes('x'));
    await storeIn('shared', 'one-more').write('b', bytes('x'));
    expect(await listed(storeIn('shared', 'one'), '')).toEqual(['a']);
    expect(await listed(storeIn('shared'), '')).toEqual(['one-more/b', 'one/a']);
    expect(() => storeIn('shared', '../one')).toThrow('is not a key');
  });

  test('a lost answer and then a conflict: the write is still known as ours', async () => {
    const store = storeIn('bucket');
    Object.assign(s3.faults, { lostAnswers: 1, conflicts: 0 });
    const writing = store.write('lost/twice', bytes('ours'), { absent: true });
    while (s3.faults.lostAnswers > 0) await new Promise((resolve) => setImmediate(resolve));
    s3.faults.conflicts = 1;
    await writing;
    expect(textOf(await store.read('lost/twice'))).toBe('ours');
  });

  test('a read that breaks off goes on where it broke, and is never taken for a short object', async () => {
    const store = storeIn('bucket');
    const long = Buffer.from(Array.from({ length: 200_000 }, (_, n) => n % 251));
    await store.write('broken/long', long);
    s3.faults.brokenReads = 3;
    expect(Buffer.compare((await store.read('broken/long'))?.body ?? Buffer.alloc(0), long)).toBe(0);
    s3.faults.brokenReads = 2;
    const pieces: Uint8Array[] = [];
    for await (const piece of (await store.stream('broken/long')) ?? []) pieces.push(piece);
    expect(Buffer.compare(Buffer.concat(pieces), long)).toBe(0);
  });

  test('a read that breaks off without end is an error with the object’s address', async () => {
    const store = storeIn('bucket');
    await store.write('broken/short', bytes('x'));
    s3.faults.brokenReads = 100;
    await expect(store.read('broken/short')).rejects.toThrow(
      's3://bucket/broken/short broke off after 0 of 1 bytes, again and again. Check the network.',
    );
  });

  test('what was replaced between the pieces of a read is not glued together', async () => {
    const store = storeIn('bucket');
    await store.write('broken/replaced', bytes('one'.repeat(1000)));
    s3.faults.brokenReads = 1;
    const stream = await store.stream('broken/replaced');
    await store.write('broken/replaced', bytes('two'.repeat(1000)));
    const whole = async () => {
      for await (const piece of stream ?? []) expect(piece.length).toBeGreaterThan(0);
    };
    await expect(whole()).rejects.toThrow(
      's3://bucket/broken/replaced was replaced while it was read. Try again.',
    );
  });

  test('of an object without end only what is asked for is held, and who stops closes the connection', async () => {
    const store = storeIn('bucket');
    await store.write('endless', bytes('x'));
    s3.faults.endless = true;
    let taken = 0;
    let most = 0;
    for await (const piece of (await store.stream('endless')) ?? []) {
      taken += piece.length;
      most = Math.max(most, s3.endless.sent - taken);
      if (taken > 200_000_000) break;
    }
    expect(most).toBeLessThan(20_000_000);
    while (s3.endless.open > 0) await new Promise((resolve) => setImmediate(resolve));
  });

  test('an S3 that misses what is to be removed', async () => {
    s3.faults.missesRemovals = true;
    await storeIn('bucket').remove('never/there');
  });

  test('where nobody is, the error says which object and what to look at', async () => {
    await expect(storeIn('bucket', '', 'http://127.0.0.1:1').read('a')).rejects.toThrow(
      's3://bucket/a cannot be read (ECONNREFUSED). Check the network, and AWS_ENDPOINT_URL_S3 if it is set.',
    );
  });
});

function storeIn(bucket: string, folder = '', endpoint = s3.endpoint): Store {
  return s3Store(
    s3Client({
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
    }),
    bucket,
    folder,
  );
}

async function listed(store: Store, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function textOf(object: { readonly body: Uint8Array } | null): string | null {
  return object && new TextDecoder().decode(object.body);
}
