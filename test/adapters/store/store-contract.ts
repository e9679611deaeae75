import { gzipSync } from 'node:zlib';
import { type Store, StoreConflict } from '../../../functions/model/ports.ts';

/**
 * What any store promises; each of ours runs it.
 * @param makePlace makes an empty place; each call of what it returns opens it as another machine or process would
 */
export function storeContract(name: string, makePlace: () => Promise<() => Store>): void {
  describe(`${name} keeps the store's promises`, () => {
    let store: Store;
    let open: () => Store;
    beforeEach(async () => {
      open = await makePlace();
      store = open();
    });

    test('an object comes back as it was written, with the same etag', async () => {
      const { etag } = await store.write('runs/2026-07/plan.json', bytes('héllo\0'));
      const found = await store.read('runs/2026-07/plan.json');
      expect(text(found?.body)).toBe('héllo\0');
      expect(found?.etag).toBe(etag);
    });

    test('what is not there is null, and removing it is no error', async () => {
      expect(await store.read('runs/none.json')).toBeNull();
      expect(await store.stream('runs/none.json')).toBeNull();
      await store.remove('runs/none.json');
      await store.write('runs/a/b.json', bytes('x'));
      expect(await store.read('runs/a')).toBeNull();
      expect(await store.stream('runs/a')).toBeNull();
      expect(await store.read('runs/a/b.json/c')).toBeNull();
    });

    test('writing again replaces, and a change has another etag', async () => {
      const first = await store.write('runs/a.json', bytes('one'));
      const second = await store.write('runs/a.json', bytes('two'));
      expect(second.etag).not.toBe(first.etag);
      expect(text((await store.read('runs/a.json'))?.body)).toBe('two');
    });

    test('an empty object is an object', async () => {
      await store.write('runs/empty', new Uint8Array());
      expect((await store.read('runs/empty'))?.body).toHaveLength(0);
      expect(await joined(store, 'runs/empty')).toBe('');
    });

    test('a stream gives the object in pieces', async () => {
      const long = 'line\n'.repeat(100_000);
      await store.write('harvests/a/long', bytes(long));
      const pieces: Uint8Array[] = [];
      for await (const piece of (await store.stream('harvests/a/long')) ?? []) pieces.push(piece);
      expect(pieces.length).toBeGreaterThan(1);
      expect(Buffer.concat(pieces).toString()).toBe(long);
    });

    test('`absent`: of 20 who write at once exactly one wins', async () => {
      const outcomes = await race(20, (n) =>
        open().write('receipts/one.json', bytes(`${n}`), { absent: true }),
      );
      expect(outcomes.filter(({ won }) => won)).toHaveLength(1);
      for (const { won, error } of outcomes) if (!won) expect(error).toBeInstanceOf(StoreConflict);
      expect(text((await store.read('receipts/one.json'))?.body)).toBe(
        `${outcomes.findIndex(({ won }) => won)}`,
      );
    });

    test('`etag`: of 20 who replace the same object exactly one wins', async () => {
      const { etag } = await store.write('receipts/one.json', bytes('begin'));
      const outcomes = await race(20, (n) => open().write('receipts/one.json', bytes(`${n}`), { etag }));
      expect(outcomes.filter(({ won }) => won)).toHaveLength(1);
      for (const { won, error } of outcomes) if (!won) expect(error).toBeInstanceOf(StoreConflict);
    });

    test('`etag` of an older object, or where nothing is, is a conflict that changes nothing', async () => {
      const old = await store.write('receipts/one.json', bytes('old'));
      await store.write('receipts/one.json', bytes('new'));
      await expect(store.write('receipts/one.json', bytes('x'), { etag: old.etag })).rejects.toThrow(
        StoreConflict,
      );
      await expect(store.write('receipts/two.json', bytes('x'), { etag: old.etag })).rejects.toThrow(
        StoreConflict,
      );
      await expect(store.write('receipts/one.json', bytes('x'), { absent: true })).rejects.toThrow(
        StoreConflict,
      );
      expect(text((await store.read('receipts/one.json'))?.body)).toBe('new');
      expect(await keys(store, 'receipts/')).toEqual(['receipts/one.json']);
    });

    test('after a removal `absent` holds again', async () => {
      await store.write('receipts/one.json', bytes('x'), { absent: true });
      await store.remove('receipts/one.json');
      await store.write('receipts/one.json', bytes('y'), { absent: true });
      expect(text((await store.read('receipts/one.json'))?.body)).toBe('y');
    });

    test('a listing has the keys with the prefix, over folders, in order of bytes', async () => {
      const written = [
        'a/b/c',
        'a/b-c',
        'a/b.c',
        'a/B',
        'a/.github/x',
        'a/b/a',
        'a/b0',
        'b/a',
        'ab',
        'a/é',
        'a/z',
      ];
      for (const key of written) await store.write(key, bytes(key));
      const inOrder = [...written].sort((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)));
      expect(await keys(store, '')).toEqual(inOrder);
      expect(await keys(store, 'a/')).toEqual(inOrder.filter((key) => key.startsWith('a/')));
      expect(await keys(store, 'a/b')).toEqual(['a/b-c', 'a/b.c', 'a/b/a', 'a/b/c', 'a/b0']);
      expect(await keys(store, 'a/b/')).toEqual(['a/b/a', 'a/b/c']);
      expect(await keys(store, 'nothing/here/')).toEqual([]);
    });

    test('a prefix is taken letter by letter, whatever a query, XML or a pattern would make of it', async () => {
      const odd = [
        'a b',
        'a+b',
        'a%20b',
        'a&amp;b',
        'a<b>',
        "a'b",
        'a"b',
        'a#b',
        'a?b=c',
        'a*b',
        'a[b]',
        '12',
        '😀',
      ];
      for (const name of odd) await store.write(`odd/${name}/x`, bytes(name));
      for (const name of odd) {
        expect(await keys(store, `odd/${name}`)).toEqual([`odd/${name}/x`]);
        expect(text((await store.read(`odd/${name}/x`))?.body)).toBe(name);
      }
      expect(await keys(store, 'odd/')).toHaveLength(odd.length);
      for (const name of odd) await store.remove(`odd/${name}/x`);
      expect(await keys(store, '')).toEqual([]);
    });

    test('a listing of more than two thousand keys is whole and in order, and may be left early', async () => {
      const written = Array.from({ length: 2100 }, (_, n) => `many/${n % 7}/${n}`);
      for (let at = 0; at < written.length; at += 50)
        await Promise.all(written.slice(at, at + 50).map((key) => store.write(key, bytes(key))));
      const found = await keys(store, 'many/');
      expect(found).toHaveLength(2100);
      expect(found).toEqual([...written].sort());
      for await (const key of store.list('many/')) {
        expect(key).toBe('many/0/0');
        break;
      }
    }, 120_000);

    test('bytes that are packed come back as they are, by reading and by streaming', async () => {
      const packed = gzipSync(Buffer.from('{"id":1}\n'.repeat(10_000)));
      await store.write('harvests/a/issues.ndjson.gz', packed);
      const { body } = (await store.read('harvests/a/issues.ndjson.gz')) ?? {};
      expect(Buffer.compare(body ?? Buffer.alloc(0), packed)).toBe(0);
      const pieces: Uint8Array[] = [];
      for await (const piece of (await store.stream('harvests/a/issues.ndjson.gz')) ?? []) pieces.push(piece);
      expect(Buffer.compare(Buffer.concat(pieces), packed)).toBe(0);
    });

    test('who stops in the middle of a stream disturbs nobody', async () => {
      const long = Buffer.alloc(4_000_000, 'x');
      await store.write('harvests/a/long', long);
      for (let times = 0; times < 60; times += 1)
        for await (const piece of (await store.stream('harvests/a/long')) ?? []) {
          expect(piece.length).toBeGreaterThan(0);
          break;
        }
      expect((await store.read('harvests/a/long'))?.body).toHaveLength(long.length);
    });

    test('a key cannot leave the store', async () => {
      const wrong = [
        '../x',
        'a/../../x',
        '/etc/x',
        'a//b',
        'a/',
        '',
        '.',
        'a/./b',
        'a\\..\\b',
        'a\0b',
        'a\nb',
        '~x',
        'a/~x',
        '.key',
      ];
      for (const key of wrong) {
        await expect(store.write(key, bytes('x'))).rejects.toThrow('is not a key of the store');
        await expect(store.read(key)).rejects.toThrow('is not a key of the store');
        await expect(store.stream(key)).rejects.toThrow('is not a key of the store');
        await expect(store.remove(key)).rejects.toThrow('is not a key of the store');
      }
      expect(await keys(store, '')).toEqual([]);
    });

    test('many keys written and removed side by side do not disturb each other', async () => {
      await Promise.all(
        Array.from({ length: 40 }, async (_, n) => {
          await store.write(`runs/deep/er/${n % 4}/${n}`, bytes(`${n}`));
          if (n % 2 === 0) await store.remove(`runs/deep/er/${n % 4}/${n}`);
        }),
      );
      expect(await keys(store, 'runs/')).toHaveLength(20);
    });

    test('a person is told where a key is', () => {
      expect(store.locate('runs/a.json')).toContain('a.json');
    });
  });
}

async function race(racers: number, run: (racer: number) => Promise<unknown>) {
  return Promise.all(
    Array.from({ length: racers }, (_, racer) =>
      run(racer).then(
        () => ({ won: true, error: null }),
        (error: unknown) => ({ won: false, error }),
      ),
    ),
  );
}

async function keys(store: Store, prefix: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const key of store.list(prefix)) found.push(key);
  return found;
}

async function joined(store: Store, key: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await store.stream(key)) ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

function bytes(content: string): Uint8Array {
  return Buffer.from(content);
}

function text(body: Uint8Array | undefined): string {
  return Buffer.from(body ?? []).toString();
}
