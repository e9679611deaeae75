import { storeMailer } from '../../../functions/adapters/mail/store-mailer.ts';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { aMessage, mailerContract } from './mailer-contract.ts';

mailerContract(async () => {
  const store = memoryStore();
  return {
    mailer: storeMailer(store),
    async arrived() {
      const mails: Uint8Array[] = [];
      for await (const key of store.list('mailbox/')) mails.push((await store.read(key))!.body);
      return mails;
    },
  };
});

test('the letter lies under mailbox/, named by the message', async () => {
  const sent = await storeMailer(memoryStore()).send(aMessage());
  expect(sent).toMatchObject({ outcome: 'sent', place: `memory:mailbox/${aMessage().id}.eml` });
});

test('a store that cannot be written to: refused, to be tried again', async () => {
  const broken = {
    ...memoryStore(),
    write: () => Promise.reject(new Error('AccessDenied')),
  };
  expect(await storeMailer(broken).send(aMessage())).toEqual({
    outcome: 'refused',
    reason: `memory:mailbox/${aMessage().id}.eml cannot be written: AccessDenied`,
  });
});
