import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderMailer } from '../../../functions/adapters/mail/folder-mailer.ts';
import { aMessage, mailerContract } from './mailer-contract.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-mailer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

mailerContract(async () => ({
  mailer: folderMailer(folder),
  async arrived() {
    const files = await readdir(folder);
    return Promise.all(files.map((file) => readFile(join(folder, file))));
  },
}));

test('the file is named by the message, and nothing else is left in the folder', async () => {
  const place = join(folder, 'mailbox', '2026-07-lamp-0123abcd.eml');
  const sent = await folderMailer(join(folder, 'mailbox')).send(aMessage());
  expect(sent).toEqual({
    outcome: 'sent',
    messageId: '<2026-07-lamp-0123abcd@community-hat.example>',
    place,
  });
  expect(await readdir(join(folder, 'mailbox'))).toEqual(['2026-07-lamp-0123abcd.eml']);
});

test('nobody else on the machine may look', async () => {
  await folderMailer(join(folder, 'out', 'mailbox')).send(aMessage());
  const modeOf = async (...path: string[]) => (await stat(join(folder, 'out', ...path))).mode & 0o777;
  expect(await modeOf('mailbox')).toBe(0o700);
  expect(await modeOf('mailbox', '2026-07-lamp-0123abcd.eml')).toBe(0o600);
});

test('the same message gives the same bytes', async () => {
  const bytes = async (name: string) => {
    const sent = await folderMailer(join(folder, name)).send(aMessage());
    return readFile(sent.outcome === 'sent' ? String(sent.place) : '');
  };
  expect((await bytes('one')).equals(await bytes('two'))).toBe(true);
});

test('a folder that cannot be written to: refused, to be tried again', async () => {
  await mkdir(join(folder, 'there'));
  await writeFile(join(folder, 'there', 'file'), '');
  const sent = await folderMailer(join(folder, 'there', 'file')).send(aMessage());
  expect(sent).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('cannot be written') });
});
