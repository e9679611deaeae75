import { simpleParser } from 'mailparser';
import { composeMail } from '../../functions/adapters/mail/compose-mail.ts';
import { refusal } from '../../functions/adapters/mail/refusal.ts';
import { sesMailer } from '../../functions/adapters/mail/ses-mailer.ts';
import { catalogueKey, harvestsOf, PREFIXES, planKey, receiptKey } from '../../functions/model/keys.ts';
import { isAddress, parseMailbox } from '../../functions/model/mailbox.ts';
import { parseConfig } from '../../functions/model/parse-config.ts';
import type { Message } from '../../functions/model/ports.ts';
import { pageFiles } from '../../functions/pipeline/editions/page-files.ts';
import { letter } from '../../functions/render/letter.ts';
import { aMessage } from '../adapters/mail/mailer-contract.ts';
import { PLACE } from '../builders/place.ts';
import { toldWith } from '../builders/told-hostile.ts';
import { startSes } from '../stand-ins/ses.ts';
import { HARMS, HOSTILE, hostileText } from './hostile-texts.ts';
import { problemsOfCsv, problemsOfHtml, problemsOfText } from './innocent.ts';

const TEXTS = 10_000;

test('the texts are different, the same each time, and of every harm', () => {
  const all = Array.from({ length: TEXTS }, (_, n) => hostileText(n));
  expect(new Set(all).size).toBe(TEXTS);
  const missing = HARMS.flatMap((harm) =>
    HOSTILE[harm].filter((part) => all.filter((text) => text.includes(part)).length < 20),
  );
  expect(missing).toEqual([]);
});

test('each of ten thousand, in every place of a letter, its page and its tables, stays text', () => {
  let next = 0;
  let reports = 0;
  const seen = new Set<string>();
  while (next < TEXTS) {
    const told = toldWith(() => hostileText(next++), hostileText(next++).replaceAll(/\p{Cs}/gu, ''));
    const { subject, html, text, markdown } = letter(told, PLACE);
    const files = Object.entries(pageFiles(told)).map(
      ([name, body]) => [name, new TextDecoder().decode(body)] as const,
    );
    const problems = [
      ...problemsOfText(subject),
      ...problemsOfHtml(html),
      ...problemsOfText(text),
      ...problemsOfText(markdown),
      ...files.flatMap(([name, body]) =>
        name.endsWith('.csv') ? problemsOfCsv(body) : problemsOfHtml(body),
      ),
    ];
    expect({ upTo: next, problems }).toEqual({ upTo: next, problems: [] });
    for (const [mark] of [html, ...files.map(([, body]) => body)].join('\n').matchAll(/zq\d+q/g))
      seen.add(mark);
    reports += 1;
  }
  expect(reports).toBeGreaterThan(20);
  // The rest was cut off: titles have an end.
  expect(seen.size).toBeGreaterThan(TEXTS / 2);
});

test('a message of such texts is refused, or has the headers that it was given and no other', async () => {
  let sent = 0;
  for (let n = 0; n < 2000; n += 1) {
    const message = messageOf(n);
    if (refusal(message) !== null) continue;
    sent += 1;
    const { bytes } = await composeMail(message);
    const { headerLines, to, subject } = await simpleParser(Buffer.from(bytes));
    const added = headerLines.map(({ key }) => key).filter((key) => key !== 'list-archive');
    expect(added.sort()).toEqual(await HEADERS);
    expect([to].flat().flatMap((each) => each!.value)).toHaveLength(1);
    expect(subject).toBe(message.subject);
  }
  expect(sent).toBeGreaterThan(500);
});

const HEADERS = composeMail(aMessage())
  .then(({ bytes }) => simpleParser(Buffer.from(bytes)))
  .then(({ headerLines }) => headerLines.map(({ key }) => key).sort());

/** One place of a message is hostile, in turn. */
function messageOf(n: number): Message {
  const text = hostileText(n);
  const message = aMessage();
  const places: readonly Partial<Message>[] = [
    { subject: text },
    { to: { name: text, address: 'a@example.org' } },
    { from: { name: text, address: 'a@example.org' } },
    { headers: { ...message.headers, 'List-Archive': text } },
    { to: { name: null, address: text } },
    { headers: { ...message.headers, [text]: 'x' } },
    { id: text },
    { text, html: text },
  ];
  return { ...message, ...places[n % places.length] };
}

test('SES gets no placeholder of others, and nothing but one recipient and headers of ours', async () => {
  const ses = await startSes();
  const mailer = sesMailer({
    address: { endpoint: ses.endpoint, region: 'eu-central-1', credentials: NOBODY },
    configurationSet: 'community-hat',
    contactList: 'letters',
  });
  for (let n = 0; n < 1000; n += 1) await mailer.send(messageOf(n));
  await ses.close();
  expect(ses.accepted.length).toBeGreaterThan(250);
  for (const { request, html, text } of ses.accepted) {
    const { Simple } = request.Content!;
    const written = JSON.stringify({ ...Simple, Body: null, Tags: request.EmailTags });
    expect(written + html + text).not.toMatch(/\{\{/);
    expect(request.Destination).toEqual({ ToAddresses: [expect.any(String)] });
    const added = Simple!.Headers!.map(({ Name }) => Name!).filter((name) => name !== 'List-Archive');
    expect(added).toEqual(Object.keys(aMessage().headers));
  }
});

const NOBODY = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };

test('a configuration of such texts is told what is wrong in plain words, or holds nothing that does harm', () => {
  let accepted = 0;
  for (let n = 0; n < 4000; n += 1) {
    const parsed = parseConfig(configOf(n), { indicators: [] });
    if (!parsed.ok) {
      expect(parsed.mistakes.length).toBeGreaterThan(0);
      for (const { sentence } of parsed.mistakes)
        expect(problemsOfText(sentence.replaceAll(/[{}]{2,}/g, ''))).toEqual([]);
      continue;
    }
    accepted += 1;
    const { projects, archive, mail } = parsed.config;
    for (const to of [mail!.from, ...projects[0]!.maintainers])
      expect(isAddress(parseMailbox(to).address)).toBe(true);
    if (archive) expect(new URL(archive.url)).toMatchObject({ protocol: 'https:', username: '', search: '' });
    expect(projects[0]!.id).toMatch(/^[a-z0-9-]+$/);
    expect(projects[0]!.name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  }
  expect(accepted).toBeGreaterThan(100);
});

function configOf(n: number): unknown {
  const text = hostileText(n);
  const places: readonly object[] = [
    { projects: [{ ...PROJECT, name: text }] },
    { projects: [{ ...PROJECT, id: text }] },
    { projects: [{ ...PROJECT, repositories: [`owner/${text}`] }] },
    { projects: [{ ...PROJECT, maintainers: [text] }] },
    { projects: [{ ...PROJECT, maintainers: [`${text} <anna@example.org>`] }] },
    { projects: [{ ...PROJECT, maintainers: [`${text}@example.org`] }] },
    { mail: { from: `${text} <letters@example.org>` } },
    { archive: { url: text } },
    { archive: { url: `https://letters.example.org/${text}` } },
    { sponsors: [{ id: 'ostrel', company: text }] },
    { [text]: 1 },
  ];
  return {
    mail: { from: 'letters@example.org' },
    projects: [PROJECT],
    ...places[n % places.length],
  };
}

const PROJECT = { id: 'lamp', name: 'Lamp', repositories: ['o/lamp'] };

test('a key is made of letters of ours under its own prefix, or not at all', () => {
  let made = 0;
  const strayed: string[] = [];
  for (let n = 0; n < TEXTS; n += 1) {
    for (const [prefix, make] of keysOf(hostileText(n))) {
      const key = keyOr(make);
      if (key === null) continue;
      made += 1;
      if (!key.startsWith(prefix) || !/^[A-Za-z0-9._/-]+$/.test(key) || key.split('/').includes('..'))
        strayed.push(key);
    }
  }
  expect(strayed).toEqual([]);
  // Nothing that harms is called by letters of ours alone.
  expect(made).toBeLessThan(TEXTS / 10);
});

function keysOf(text: string): readonly (readonly [string, () => string])[] {
  const edition = { audience: 'maintainers', subject: text, month: '2026-07', revision: 1 } as const;
  return [
    [PREFIXES.harvests, () => harvestsOf({ owner: 'o', name: text })],
    [PREFIXES.harvests, () => harvestsOf({ owner: text, name: 'n' })],
    [PREFIXES.runs, () => planKey(text)],
    [PREFIXES.receipts, () => receiptKey(edition, 'a'.repeat(32))],
    [PREFIXES.receipts, () => receiptKey({ ...edition, subject: 'lamp' }, text)],
    [PREFIXES.reports, () => catalogueKey({ kind: 'private', path: text })],
  ];
}

function keyOr(make: () => string): string | null {
  try {
    return make();
  } catch (error) {
    if ((error as Error).message.includes('cannot be part of a key')) return null;
    throw error;
  }
}
