import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { type HeaderLines, simpleParser } from 'mailparser';
import MarkdownIt from 'markdown-it';
import { main } from '../../functions/cli/main.ts';
import { PREFIXES } from '../../functions/model/keys.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { aTerminal } from '../cli/a-terminal.ts';
import { hostileWorlds } from './hostile-world.ts';
import { problemsOfCsv, problemsOfHtml, problemsOfText } from './innocent.ts';

let folder: string;
let files: readonly string[];
let said: string;
let texts: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const hostile = hostileWorlds(makeCommunity());
  texts = hostile.texts;
  const sandbox = await startSandbox({
    worlds: hostile.worlds,
    clock: () => new Date('2026-08-02T06:00:00Z'),
  });
  await mkdir(join(folder, 'examples'));
  for (const file of ['made-up-community.yaml', 'made-up-affiliations.txt'])
    await cp(join('examples', file), join(folder, 'examples', file));
  const environment = { GITHUB_GRAPHQL_URL: sandbox.url, GITHUB_TOKEN: 'sandbox' };
  const { terminal, written } = aTerminal(folder, { environment });
  const settings = ['--month', '2026-07', '--config', 'examples/made-up-community.yaml'];
  const ran = await main(['run', ...settings], terminal);
  const approved = await main(['approve', ...settings], terminal);
  const listed = await main(['who', ...settings], terminal);
  await sandbox.close();
  said = written.out + written.err;
  // Nothing fails because of what somebody wrote; paths that Git does not allow are told of as such.
  expect({ ran, approved, listed }).toEqual({ ran: 3, approved: 0, listed: 0 });
  const unread = said.match(/\d+ items? not read whole, .*/g) ?? [];
  expect(unread.filter((line) => !line.endsWith('Git allows no such path'))).toEqual([]);
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  files = all
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)));
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (file: string) => readFile(join(folder, file), 'utf8');
const named = (pattern: RegExp) => files.filter((file) => pattern.test(file));

test('thousands of texts went in, and many of them are to be read', async () => {
  expect(texts).toBeGreaterThan(9000);
  const shown = await Promise.all(named(/\/reports\/.*\.(?:html|txt|md|csv|xml|ics)$/).map(read));
  const marks = new Set(shown.join('\n').match(/zq\d+q/g));
  expect(marks.size).toBeGreaterThan(150);
});

test('letters and pages are made of our elements alone, and link to where they may', async () => {
  const pages = named(/\.html$/);
  expect(pages.length).toBeGreaterThan(30);
  for (const page of pages)
    expect({ page, problems: problemsOfHtml(await read(page)) }).toEqual({ page, problems: [] });
});

test('plain letters have no placeholders and nothing that a terminal obeys', async () => {
  const letters = named(/letter\.(?:txt|md)$/);
  expect(letters).toHaveLength(14);
  for (const letter of letters)
    expect({ letter, problems: problemsOfText(await read(letter)) }).toEqual({ letter, problems: [] });
});

test('Markdown has no element, image or link that somebody else put in', async () => {
  const markdown = new MarkdownIt({ html: true, linkify: false });
  for (const letter of named(/letter\.md$/)) {
    const html = markdown.render(await read(letter));
    expect({ letter, problems: problemsOfHtml(html) }).toEqual({ letter, problems: [] });
    expect(html).not.toMatch(/<img/);
  }
});

test('no cell of a table is a formula', async () => {
  const tables = named(/\.csv$/);
  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables)
    expect({ table, problems: problemsOfCsv(await read(table)) }).toEqual({ table, problems: [] });
});

test('feeds and calendars can be read, and have their own entries alone', async () => {
  for (const feed of named(/\.xml$/)) {
    const text = await read(feed);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/<!ENTITY|<script|\{\{/i);
    expect(() => parseFeed(text)).not.toThrow();
  }
  const calendars = named(/\.ics$/);
  expect(calendars.length).toBeGreaterThan(0);
  for (const calendar of calendars) {
    const parsed = new ICAL.Component(ICAL.parse(await read(calendar)) as [string, unknown[], unknown[]]);
    const properties = parsed
      .getAllSubcomponents('vevent')
      .flatMap((event) => event.getAllProperties().map(({ name }) => name));
    expect(properties.filter((name) => /^(?:attach|x-pwned|organizer|attendee)$/.test(name))).toEqual([]);
  }
});

test('no header was added to a mail, and nobody else gets it', async () => {
  const mails = named(/\.eml$/);
  expect(mails).toHaveLength(8);
  for (const mail of mails) {
    const { headerLines, to, attachments, subject } = await simpleParser(await readFile(join(folder, mail)));
    expect(keysOf(headerLines).filter((key) => !HEADERS.has(key))).toEqual([]);
    expect(new Set(keysOf(headerLines)).size).toBe(headerLines.length);
    expect([to].flat().flatMap((each) => each!.value)).toHaveLength(1);
    expect(attachments).toEqual([]);
    expect(problemsOfText(subject ?? '')).toEqual([]);
  }
});

const HEADERS = new Set(
  'from to reply-to subject date message-id mime-version content-type content-language auto-submitted list-id list-unsubscribe list-archive feedback-id'.split(
    ' ',
  ),
);

function keysOf(lines: HeaderLines): readonly string[] {
  return lines.map(({ key }) => key);
}

test('every object lies under its own prefix, and is called by letters of ours', () => {
  const keys = named(/^out\/try\/store\//).map((file) => file.slice('out/try/store/'.length));
  expect(keys.length).toBeGreaterThan(100);
  const prefixes = Object.values(PREFIXES).join('|');
  const key = new RegExp(`^(?:(?:${prefixes})(?:[A-Za-z0-9._-]+/)*[A-Za-z0-9._-]+|\\.[a-z-]+)$`);
  expect(keys.filter((each) => !key.test(each) || each.split('/').includes('..'))).toEqual([]);
  expect(files.filter((file) => !/^(?:out\/try\/(?:store|mailbox)|examples)\//.test(file))).toEqual([]);
});

test('a terminal is told nothing that it obeys', () => {
  expect(problemsOfText(said)).toEqual([]);
});
