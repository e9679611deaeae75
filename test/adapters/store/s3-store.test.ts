import { s3Client } from '../../../functions/adapters/store/s3-client.ts';
import { s3Store } from '../../../functions/adapters/store/s3-store.ts';
import { type Store, StoreConflict } from '../../../functions/model/ports.ts';
import { type S3StandIn, startS3 } from '../../stand-ins/s3.ts';
import { storeContract } from './store-contract.ts';

let s3: S3StandIn;

beforeAll(async () => {
  s3 = await startS3({ pageSize: 3 });
});

afterAll(() => s3.close());

afterEach(() => {
  Object.assign(s3.faults, {
    lostAnswers: 0,
    conflicts: 0,
    slowDowns: 0,
    hidesWhatIsMissing: false,
    listable: [''],
  });
});

let bucket = 0;
storeContract('s3Store', async () => storeIn(`contract-${bucket++}`));

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
    await expect(store.read('theirs/any')).rejects.toThrow('AccessDenied');
  });

  test('a bucket that is not there is no missing object', async () => {
    const store = storeIn('nowhere');
    await expect(store.read('a')).rejects.toThrow('NoSuchBucket');
    await expect(store.write('a', bytes('x'), { absent: true })).rejects.toThrow('NoSuchBucket');
  });

  test('lists every page, and asks for no more than there are', async () => {
    const store = storeIn('bucket');
    const keys = ['pages/1', 'pages/2', 'pages/3', 'pages/4', 'pages/5', 'pages/6'];
    for (const key of keys) await store.write(key, bytes(key));
    const before = s3.requests.length;
    expect(await listed(store, 'pages/')).toEqual(keys);
    expect(s3.requests.length - before).toBe(2);
  });

  test('says where an object is', () => {
    expect(storeIn('bucket').locate('a/b')).toBe('s3://bucket/a/b');
  });
});

function storeIn(bucket: string): Store {
  return s3Store(
    s3Client({
      endpoint: s3.endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
    }),
    bucket,
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
