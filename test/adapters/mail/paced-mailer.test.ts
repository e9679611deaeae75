import { pacedMailer } from '../../../functions/adapters/mail/paced-mailer.ts';
import type { Message } from '../../../functions/model/ports.ts';

const message = {} as Message;

test('five that send side by side keep together to what the account may send a second', async () => {
  const { paced, began } = await aPace({ perSecond: 14, sharedBy: 5 });
  for (let i = 0; i < 29; i += 1) await paced.send(message);
  // 28 gaps, each five fourteenths of a second.
  expect(began.at(-1)).toBeCloseTo(10_000);
  const gaps = began.slice(1).map((at, i) => at - began[i]!);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(357);
});

test('messages that are handed over at once are begun one after the other', async () => {
  const { paced, began } = await aPace({ perSecond: 1, sharedBy: 1 });
  await Promise.all([1, 2, 3].map(() => paced.send(message)));
  expect(began).toEqual([0, 1000, 2000]);
});

test('what takes long by itself waits for nothing', async () => {
  const { paced, began, pass } = await aPace({ perSecond: 1, sharedBy: 1 });
  for (let i = 0; i < 3; i += 1) {
    await paced.send(message);
    pass(5000);
  }
  expect(began).toEqual([0, 5000, 10_000]);
});

async function aPace({ perSecond, sharedBy }: { readonly perSecond: number; readonly sharedBy: number }) {
  let time = 0;
  const began: number[] = [];
  const timers: { readonly at: number; readonly wake: () => void }[] = [];
  const paced = pacedMailer(
    {
      async send() {
        began.push(time);
        return { outcome: 'sent', messageId: '', place: null };
      },
      allowance: async () => ({ left: 100, perSecond }),
    },
    {
      sharedBy,
      now: () => time,
      wait: (milliseconds) =>
        new Promise((wake) => {
          timers.push({ at: time + milliseconds, wake });
          // Once all who wait are there, the clock goes to whoever is first.
          setImmediate(() => {
            timers.sort((a, b) => a.at - b.at);
            const next = timers.shift()!;
            time = next.at;
            next.wake();
          });
        }),
    },
  );
  await paced.allowance?.();
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { paced, began, pass };
}
