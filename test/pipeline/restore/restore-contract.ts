import { setTimeout as sleep } from 'node:timers/promises';
import type { Store, StoreHistory } from '../../../functions/model/ports.ts';
import { type RestoreOutcome, restore } from '../../../functions/pipeline/restore.ts';

export interface VersionedStore {
  readonly store: Store;
  readonly history: StoreHistory;
  /** A time after everything that was written and before everything that will be. */
  now(): Promise<string>;
}

/** S3 tells times in whole seconds, at the worst. */
export async function nextSecond(): Promise<string> {
  await sleep(1100);
  const now = new Date().toISOString();
  await sleep(1100);
  return now;
}

const NOTHING: RestoreOutcome = { broughtBack: [], putBack: [], left: [] };
const FINDINGS = 'findings/2026-07/harbour/beacon.json';
const RECEIPT = 'receipts/2026-07/maintainers/harbour/r1/00aa.json';

/** What restoring does in any bucket that keeps versions. @param open an empty one */
export function restoreContract(name: string, open: () => Promise<VersionedStore>): void {
  describe(`restoring from ${name}`, () => {
    let store: Store;
    let at: VersionedStore;
    beforeEach(async () => {
      at = await open();
      store = at.store;
    });

    const put = (key: string, text: string) => store.write(key, new TextEncoder().encode(text));
    const told: string[] = [];
    const back = (prefix: string, asOf: string, { dryRun = false } = {}) =>
      restore(
        { store, history: at.history, progress: ({ message }) => told.push(message) },
        { prefix, asOf, dryRun },
      );
    const there = async (key: string) => {
      const found = await store.read(key);
      return found === null ? null : new TextDecoder().decode(found.body);
    };

    test('what was overwritten is as it was, and what it was until now can be had again', async () => {
      await put(FINDINGS, 'right');
      const well = await at.now();
      await put(FINDINGS, 'wrong');
      const ill = await at.now();
      expect(await back('findings/2026-07/', well)).toEqual({ ...NOTHING, putBack: [FINDINGS] });
      expect(await there(FINDINGS)).toBe('right');
      expect(await back(FINDINGS, ill)).toEqual({ ...NOTHING, putBack: [FINDINGS] });
      expect(await there(FINDINGS)).toBe('wrong');
    });

    test.each([
      FINDINGS,
      'runs/2026-07/plan.json',
      'reports/public/maintainers/harbour/2026-07/r1/index.html',
      RECEIPT,
    ])('%s, removed by mistake, is there again', async (key) => {
      await put(key, 'it');
      const well = await at.now();
      await store.remove(key);
      expect(await back(key, well)).toEqual({ ...NOTHING, broughtBack: [key] });
      expect(await there(key)).toBe('it');
    });

    test('a whole month comes back, and no other', async () => {
      const month = ['a', 'b', 'c'].map((each) => `findings/2026-07/harbour/${each}.json`);
      const others = ['findings/2026-06/harbour/a.json', 'runs/2026-07/plan.json'];
      for (const key of [...month, ...others]) await put(key, key);
      const well = await at.now();
      for (const key of [...month, ...others]) await store.remove(key);
      expect(await back('findings/2026-07/', well)).toEqual({ ...NOTHING, broughtBack: month });
      expect(await Promise.all(month.map(there))).toEqual(month);
      expect(await Promise.all(others.map(there))).toEqual([null, null]);
    });

    test('of several versions it is the one of that time', async () => {
      const times: string[] = [];
      for (const text of ['one', 'two', 'three']) {
        await put(FINDINGS, text);
        times.push(await at.now());
      }
      await back(FINDINGS, times[1]!);
      expect(await there(FINDINGS)).toBe('two');
      await back(FINDINGS, times[0]!);
      expect(await there(FINDINGS)).toBe('one');
    });

    test('what came later stays, what was gone then stays too, and what is the same is not touched', async () => {
      const [same, gone] = ['runs/2026-07/plan.json', 'runs/2026-07/editing.json'];
      await put(same, 'same');
      await put(gone, 'old');
      await store.remove(gone);
      const well = await at.now();
      await put(same, 'other');
      await put(same, 'same');
      await put(gone, 'new');
      await put(FINDINGS, 'later');
      expect(await back('', well)).toEqual(NOTHING);
      expect([await there(gone), await there(FINDINGS)]).toEqual(['new', 'later']);
    });

    test('looking first changes nothing', async () => {
      await put(FINDINGS, 'right');
      const well = await at.now();
      await put(FINDINGS, 'wrong');
      expect(await back('', well, { dryRun: true })).toEqual({ ...NOTHING, putBack: [FINDINGS] });
      expect(await there(FINDINGS)).toBe('wrong');
    });

    test.each([RECEIPT, 'forgotten/people.json'])(
      '%s is never taken back to an earlier state',
      async (key) => {
        await put(key, 'claimed');
        const before = await at.now();
        await put(key, 'sent');
        expect(await back('', before)).toEqual({ ...NOTHING, left: [key] });
        expect(await there(key)).toBe('sent');
      },
    );

    test('a receipt is not removed, as of a time when there was none', async () => {
      await put(FINDINGS, 'first');
      const before = await at.now();
      await put(RECEIPT, 'sent');
      expect(await back('', before)).toEqual(NOTHING);
      expect(await there(RECEIPT)).toBe('sent');
    });

    test('a receipt that is gone comes back as it last was, not as it was then', async () => {
      await put(RECEIPT, 'claimed');
      const then = await at.now();
      await put(RECEIPT, 'sent');
      await store.remove(RECEIPT);
      expect(await back('receipts/', then)).toEqual({ ...NOTHING, broughtBack: [RECEIPT] });
      expect(await there(RECEIPT)).toBe('sent');
    });
  });
}
