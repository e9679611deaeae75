import { type ParsedMail, simpleParser } from 'mailparser';
import type { Mailer, Message } from '../../../functions/model/ports.ts';

/** What every mailer does. `arrived` gives the raw mails that reached the other side, in any order. */
export function mailerContract(
  make: () => Promise<{ readonly mailer: Mailer; arrived(): Promise<readonly Uint8Array[]> }>,
): void {
  test('a message arrives whole', async () => {
    const { mail, sent } = await deliver(aMessage());
    expect(sent).toMatchObject({ outcome: 'sent' });
    expect(mail.from?.value).toEqual([{ name: 'Community Hat', address: 'letters@community-hat.example' }]);
    expect([mail.to].flat()[0]?.value).toEqual([
      { name: 'Åsa “Ö” Lindén, 灯台', address: 'asa+hat@example.org' },
    ]);
    expect(mail.replyTo?.value).toEqual([{ name: 'Office', address: 'office@example.org' }]);
    expect(mail.subject).toBe(aMessage().subject);
    expect(mail.date?.toISOString()).toBe('2026-08-02T09:00:00.000Z');
    expect(mail.text?.trimEnd()).toBe(aMessage().text.trimEnd());
    expect(String(mail.html).trimEnd()).toBe(aMessage().html.trimEnd());
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('content-language')).toBe('en');
    expect(mail.headers.get('list')).toMatchObject({
      id: { name: 'lamp.letters.community-hat.example' },
      unsubscribe: { mail: 'office@example.org?subject=unsubscribe' },
    });
    expect((mail.headers.get('content-type') as { value: string }).value).toBe('multipart/alternative');
  });

  test('lines of the raw mail end in CRLF and are short enough for every server', async () => {
    const { raw } = await deliver({ ...aMessage(), html: `<p>${'ü'.repeat(5000)}</p>` });
    const text = Buffer.from(raw).toString('latin1');
    expect(/[\r\n]/.test(text.replaceAll('\r\n', ''))).toBe(false);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(raw.every((byte) => byte < 0x80)).toBe(true);
  });

  test('a line that begins with a dot or with From arrives as it was', async () => {
    const text = '.\n..\nFrom here on\n--_NmP-\n';
    const { mail } = await deliver({ ...aMessage(), text });
    expect(mail.text?.trimEnd()).toBe(text.trimEnd());
  });

  test('mail that names a file or an address fetches nothing', async () => {
    const { raw } = await deliver({
      ...aMessage(),
      html: '<img src="file:///etc/passwd"><img src="data:x">',
    });
    expect(Buffer.from(raw).toString()).not.toContain('root:');
  });

  refusalContract(make);

  async function deliver(message: Message): Promise<{ mail: ParsedMail; raw: Uint8Array; sent: unknown }> {
    const { mailer, arrived } = await make();
    const sent = await mailer.send(message);
    const [raw, ...others] = await arrived();
    expect(others).toEqual([]);
    if (raw === undefined) throw new Error(`Nothing arrived: ${JSON.stringify(sent)}`);
    return { mail: await simpleParser(Buffer.from(raw)), raw, sent };
  }
}

/** What no mailer hands to anybody. Of `arrived` only the number counts. */
export function refusalContract(
  make: () => Promise<{ readonly mailer: Mailer; arrived(): Promise<readonly unknown[]> }>,
): void {
  test.each<[string, Partial<Message>]>([
    ['a line break in the subject', { subject: 'x\r\nBcc: all@example.org' }],
    ['a line separator in the subject', { subject: 'x\u2028Bcc: all@example.org' }],
    ['no subject', { subject: ' ' }],
    [
      'a line break in a header',
      { headers: { 'List-Archive': '<https://x.example>\nBcc: all@example.org' } },
    ],
    ['a line break in the name of a header', { headers: { 'X\r\nBcc': 'all@example.org' } }],
    ['a header that adds a recipient', { headers: { Bcc: 'all@example.org' } }],
    ['a header that says what the message says', { headers: { subject: 'another' } }],
    ['a line break in a name', { to: { name: 'A\r\nBcc: all@example.org', address: 'a@example.org' } }],
    ['two addresses in one', { to: { name: null, address: 'a@example.org, b@example.org' } }],
    ['a line break in an address', { to: { name: null, address: 'a@example.org\r\nb' } }],
    ['no address', { from: { name: 'A', address: 'A' } }],
    ['an answer to no address', { replyTo: { name: null, address: '<a@example.org>' } }],
    ['a tag that is a text', { tags: { report: 'a b' } }],
    ['a date that is none', { date: 'today' }],
    ['an id that leaves the folder', { id: '../x' }],
  ])('%s is refused and nothing arrives', async (_, part) => {
    const { mailer, arrived } = await make();
    expect(await mailer.send({ ...aMessage(), ...part })).toEqual({
      outcome: 'refused',
      reason: expect.any(String),
    });
    expect(await arrived()).toEqual([]);
  });
}

export function aMessage(): Message {
  return {
    id: '2026-07-lamp-0123abcd',
    from: { name: 'Community Hat', address: 'letters@community-hat.example' },
    to: { name: 'Åsa “Ö” Lindén, 灯台', address: 'asa+hat@example.org' },
    replyTo: { name: 'Office', address: 'office@example.org' },
    subject:
      'Lämp “灯”, July: 9 changes wait for a decision, two people review, and this goes on for longer than a line',
    html: '<!doctype html><html lang="en"><body><p>9 changes wait — 灯</p></body></html>',
    text: 'Nine changes wait — 灯\n\nA second paragraph.\n',
    headers: {
      'List-Id': '<lamp.letters.community-hat.example>',
      'List-Unsubscribe': '<mailto:office@example.org?subject=unsubscribe>',
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'en',
    },
    date: '2026-08-02T09:00:00Z',
    tags: { report: 'maintainers_lamp' },
    list: 'maintainers',
  };
}
