import type { Mailer, Store } from '../../../functions/model/ports.ts';

/** When a process dies: with its n-th call of store or mailer, before the call or when it has taken effect. */
export interface Death {
  readonly call: number;
  readonly after: boolean;
}

export interface MortalPorts {
  readonly store: Store;
  readonly mailer: Mailer;
  /** Calls so far. */
  calls(): number;
}

/**
 * Store and mailer of a process that dies in the middle of what it does. Whoever is dead gets no answer any more, and
 * nothing that they call happens.
 * @param turn in which order calls of several processes take effect
 * @param die what is left to do: with a process of its own, to kill it
 */
export function mortal(
  { store, mailer }: { readonly store: Store; readonly mailer: Mailer },
  {
    death,
    turn = (act) => act(),
    die,
  }: {
    readonly death: Death | null;
    readonly turn?: <T>(act: () => Promise<T>) => Promise<T>;
    readonly die: () => void;
  },
): MortalPorts {
  let calls = 0;
  let dead = false;
  const never = new Promise<never>(() => undefined);
  const end = (): Promise<never> => {
    dead = true;
    die();
    return never;
  };
  const call = async <T>(act: () => Promise<T>): Promise<T> => {
    if (dead) return never;
    calls += 1;
    const fatal = death?.call === calls;
    return await turn(async () => {
      if (dead) return { over: true } as const;
      if (fatal && !death.after) return { over: true, dies: true } as const;
      const value = await act();
      return fatal ? ({ over: true, dies: true } as const) : ({ over: false, value } as const);
    }).then((done) => {
      if ('dies' in done) return end();
      return dead || done.over ? never : done.value;
    });
  };
  return {
    store: {
      ...store,
      read: (key) => call(() => store.read(key)),
      write: (key, body, condition) => call(() => store.write(key, body, condition)),
      async *list(prefix) {
        yield* await call(async () => {
          const keys: string[] = [];
          for await (const key of store.list(prefix)) keys.push(key);
          return keys;
        });
      },
    },
    mailer: {
      send: (message) => call(() => mailer.send(message)),
      allowance: () => call(async () => (await mailer.allowance?.()) ?? null),
    },
    calls: () => calls,
  };
}
