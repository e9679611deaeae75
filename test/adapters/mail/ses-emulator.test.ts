import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { simpleParser } from 'mailparser';
import { sesMailer } from '../../../functions/adapters/mail/ses-mailer.ts';
import { awsEmulator } from '../aws-emulator.ts';
import { aMessage, refusalContract } from './mailer-contract.ts';

/**
 * The same requests against an SES that somebody else wrote. `moto_server` 5.2.5 keeps of a message sender, recipient,
 * subject and one body, and says no to senders that it does not know; what else a letter has it takes and forgets, so the
 * rest of the contract of mailers is kept against our stand-in alone.
 */
const GAPS = [
  'the plain text beside the html',
  'headers, tags, Reply-To, configuration set',
  'list management: an unknown contact list is taken, nothing is filled in, and lists have times that the SDK cannot read',
  'GetAccount: no quota',
  'suppression lists, events, throttling, quotas',
];

const endpoint = awsEmulator();

if (endpoint === null) {
  test.skip('an independent SES: set COMMUNITY_HAT_AWS_ENDPOINT to the address of one, such as moto_server', () => {});
} else {
  const address = {
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
  };
  const client = new SESv2Client(address);
  const settings = { address, configurationSet: 'community-hat', contactList: 'letters' };

  beforeAll(async () => {
    await client
      .send(new CreateEmailIdentityCommand({ EmailIdentity: 'community-hat.example' }))
      .catch(unlessThere);
  });
  afterAll(() => client.destroy());

  refusalContract(async () => {
    const before = (await keptMails(endpoint)).length;
    return {
      mailer: sesMailer(settings),
      arrived: async () => (await keptMails(endpoint)).slice(before),
    };
  });

  test('a message is taken, under the id that we are told', async () => {
    const sent = await sesMailer({ ...settings, contactList: null }).send(aMessage());
    expect(sent).toEqual({ outcome: 'sent', messageId: expect.any(String), place: null });
    const kept = (await keptMails(endpoint)).find(
      ({ id }) => id === (sent as { messageId: string }).messageId,
    );
    expect(kept).toMatchObject({ subject: aMessage().subject, body: aMessage().html });
    const header = `From: ${kept!.source}\r\nTo: ${kept!.destinations.ToAddresses!.join(', ')}\r\n\r\n`;
    const { from, to } = await simpleParser(header);
    expect([from!.value, [to].flat()[0]!.value]).toEqual([[aMessage().from], [aMessage().to]]);
  });

  test('a letter to a list has the place for its link, and nothing else that looks like one', async () => {
    const html = '<html><body><p>{{ses:openTracker}}</p><p>Reply, or to unsubscribe.</p></body></html>';
    await sesMailer(settings).send({ ...aMessage(), html });
    const { body } = (await keptMails(endpoint)).at(-1)!;
    expect(body.match(/\{\{[^}]*\}\}/g)).toEqual(['{{amazonSESUnsubscribeUrl}}']);
  });

  test('a sender that it does not know is refused, without the address', async () => {
    const from = { name: null, address: 'letters@nobody.example' };
    expect(await sesMailer(settings).send({ ...aMessage(), from })).toEqual({
      outcome: 'refused',
      reason: expect.stringMatching(
        /^SES refused the message: MessageRejected: Email address not verified \(address\)/,
      ),
    });
  });

  test('it does not say what may be sent, and we do not guess', async () => {
    await expect(sesMailer(settings).allowance!()).rejects.toThrow('SES does not say what may be sent');
  });

  test(`it still lacks ${GAPS.join('; ')}`, async () => {
    await sesMailer({ ...settings, contactList: 'no such list' }).send(aMessage());
    const kept = (await keptMails(endpoint)).at(-1)!;
    expect(Object.keys(kept).sort()).toEqual(['body', 'destinations', 'id', 'source', 'subject']);
  });
}

interface KeptMail {
  readonly id: string;
  readonly source: string;
  readonly subject: string;
  readonly body: string;
  readonly destinations: { readonly ToAddresses?: readonly string[] };
}

async function keptMails(emulator: string): Promise<readonly KeptMail[]> {
  const data = (await (await fetch(`${emulator}/moto-api/data.json`)).json()) as {
    readonly ses?: { readonly Message?: readonly KeptMail[] };
  };
  return data.ses?.Message ?? [];
}

function unlessThere(error: Error): void {
  if (!/AlreadyExists|BadRequest/.test(error.name)) throw error;
}
