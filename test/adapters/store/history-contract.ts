import type { OldVersion, Store, StoreHistory } from '../../../functions/model/ports.ts';

/** What any history of a store promises. @param open an empty place that keeps what is replaced */
export function historyContract(
  name: string,
  open: () => Promise<{ readonly store: Store; readonly history: StoreHistory }>,
): void {
  describe(`${name} keeps the promises of a history`, () => {
    let store: Store;
    let history: StoreHistory;
    beforeEach(async () => {
      ({ store, history } = await open());
    });

    test('what is there now is not history', async () => {
      await store.write('runs/a.json', bytes('one'));
      expect(await listed(history)).toEqual([]);
    });

    test('what was replaced is read as it was, and goes for good', async () => {
      await store.write('runs/a.json', bytes('one'));
      await store.write('runs/a.json', bytes('two'));
      const [old, ...others] = await listed(history);
      expect([old?.key, old?.kind, others]).toEqual(['runs/a.json', 'replaced', []]);
      expect(Buffer.from((await history.read(old!))!).toString()).toBe('one');
      await history.remove(old!);
      await history.remove(old!);
      expect([await history.read(old!), await listed(history)]).toEqual([null, []]);
      expect(Buffer.from((await store.read('runs/a.json'))!.body).toString()).toBe('two');
    });

    test('what was removed is there, beside the note that it is', async () => {
      await store.write('runs/a.json', bytes('one'));
      await store.remove('runs/a.json');
      const found = await listed(history);
      expect(found.map(({ kind }) => kind).sort()).toEqual(['removed', 'replaced']);
      const note = found.find(({ kind }) => kind === 'removed')!;
      expect(await history.read(note)).toBeNull();
      await history.remove(found.find(({ kind }) => kind === 'replaced')!);
      expect(await store.read('runs/a.json')).toBeNull();
      await history.remove(note);
      expect([await listed(history), await store.read('runs/a.json')]).toEqual([[], null]);
    });

    test('versions of one key come together, under a prefix alone, however many there are', async () => {
      for (const key of ['runs/b.json', 'runs/a.json', 'findings/a.json'])
        for (let n = 0; n < 7; n += 1) await store.write(key, bytes(`${n}`));
      const keys = (await listed(history, 'runs/')).map(({ key }) => key);
      expect(keys).toEqual([...Array(6).fill('runs/a.json'), ...Array(6).fill('runs/b.json')]);
      expect(await listed(history, 'runs/a')).toHaveLength(6);
    });
  });
}

async function listed(history: StoreHistory, prefix = ''): Promise<readonly OldVersion[]> {
  const found: OldVersion[] = [];
  for await (const version of history.list(prefix)) found.push(version);
  return found;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
