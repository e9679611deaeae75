import type { Store } from '../../functions/model/ports.ts';

/** The process dies with its n-th write or removal, which is done or not; whatever it tries then fails too. */
export function dyingStore(store: Store, fatal: number, isDone: boolean): Store {
  let acts = 0;
  const act = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    acts += 1;
    if (acts < fatal) return work();
    if (acts === fatal && isDone) await work();
    throw new Error('killed');
  };
  return {
    ...store,
    write: (key, body, condition) => act(() => store.write(key, body, condition)),
    remove: (key) => act(() => store.remove(key)),
  };
}
