import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { monthsUpTo } from '../../../functions/model/month.ts';
import type { Report } from '../../../functions/model/report.ts';
import { archiveFiles } from '../../../functions/render/archive/archive-files.ts';
import { anArchive, anEdition } from '../../builders/archive.ts';
import { HOSTILE_TITLES } from '../../builders/letters.ts';

const URL_OF_ROOT = 'https://letters.example.org/reports/public/';
const MINE = 'maintainers/harbour-lights/feed.xml';

test('a feed has the letters, newest first, as another program reads it', () => {
  const feed = parseFeed(
    xml([anEdition({ month: '2026-06' }), anEdition({ month: '2026-07' })], MINE, URL_OF_ROOT),
  );
  expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
  expect(feed.title).toBe('Letters about Harbour Lights');
  expect(feed.url).toBe(`${URL_OF_ROOT}maintainers/harbour-lights/index.html`);
  expect(feed.self).toBe(`${URL_OF_ROOT}${MINE}`);
  expect(feed.updated?.toISOString()).toBe('2026-08-02T06:00:00.000Z');
  expect(feed.items.map(({ title, url }) => [title, url])).toEqual([
    [
      'Harbour Lights, July: 9 items wait for a decision',
      `${URL_OF_ROOT}maintainers/harbour-lights/2026-07/r1/index.html`,
    ],
    [
      'Harbour Lights, June: 9 items wait for a decision',
      `${URL_OF_ROOT}maintainers/harbour-lights/2026-06/r1/index.html`,
    ],
  ]);
});

test('a correction is news of the same letter: another title, link and time, the same id', () => {
  const correction = { reason: 'a bot was counted', at: '2026-08-05T10:00:00Z', changes: [] };
  const before = parseFeed(xml([anEdition()], MINE, null)).items;
  const after = parseFeed(xml([anEdition(), anEdition({ revision: 2, correction })], MINE, null)).items;
  expect(after).toHaveLength(1);
  expect(after[0]).toMatchObject({
    id: before[0]!.id,
    title: 'Correction 1: Harbour Lights, July: 9 items wait for a decision',
    description: expect.stringMatching(/^A bot was counted\. /),
  });
  expect(before[0]!.updated?.toISOString()).toBe('2026-08-02T06:00:00.000Z');
  expect(after[0]!.updated?.toISOString()).toBe('2026-08-05T10:00:00.000Z');
});

test('without an address links are relative to the feed, and ids are tags that nothing else has', () => {
  const own = read([anEdition()], MINE, null);
  expect(own.id).toBe('tag:community-hat.example,2026:reports/public/maintainers/harbour-lights/');
  expect(own.entry.id).toBe(`${own.id}2026-07/`);
  expect(own.entry.link.href).toBe('../../maintainers/harbour-lights/2026-07/r1/index.html');
  const all = read([anEdition()], 'feed.xml', null);
  expect(all.entry.id).toBe(own.entry.id);
  expect(all.entry.link.href).toBe('maintainers/harbour-lights/2026-07/r1/index.html');
  expect(xml([anEdition()], MINE, null)).not.toContain('xml:base');
});

test('five years of forty projects are the newest hundred letters in all, and two years of one', () => {
  const one = anEdition();
  const reports = monthsUpTo('2026-07', 60).flatMap((month) =>
    Array.from({ length: 40 }, (_, at) => ({
      ...one,
      month,
      subject: { id: `p${at}`, name: `Project ${at}` },
    })),
  );
  const files = archiveFiles(anArchive(reports));
  const all = parseFeed(files.get('feed.xml')!).items;
  expect(all).toHaveLength(100);
  expect(all.filter(({ title }) => title?.includes(', July:'))).toHaveLength(40);
  expect(parseFeed(files.get('maintainers/p7/feed.xml')!).items).toHaveLength(24);
});

test.each([
  ...HOSTILE_TITLES,
  ']]> <![CDATA[x]]> <!-- & &amp; &lt;b&gt; -->',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "z">]>&y;',
  'nul \u0000 bell \u0007 escape \u001b[31m and \uFFFE \uD800 alone',
])('text of others is text in a feed: %j', (title) => {
  const subject = { id: 'harbour-lights', name: title };
  for (const path of ['feed.xml', MINE]) {
    const feed = xml([anEdition({ subject, headline: title, summary: title })], path, null);
    expect(XMLValidator.validate(feed)).toBe(true);
    expect(feed).not.toMatch(/<(?:img|script|b)\b|<!|[\uFFFE\uFFFF]/);
    expect(feed.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(feed.match(/<entry>/g)).toHaveLength(1);
  }
});

test('what others wrote is read as they wrote it', () => {
  const name = `A & B <c> "d" 'e' ]]> é 👩‍👩‍👧‍👦`;
  const feed = parseFeed(xml([anEdition({ subject: { id: 'harbour-lights', name } })], MINE, null));
  expect(feed.items[0]!.title).toBe(`${name}, July: 9 items wait for a decision`);
});

function xml(reports: readonly Report[], path: string, url: string | null): string {
  return archiveFiles(anArchive(reports, { url })).get(path)!;
}

/** As it stands there, without a program that makes addresses whole. */
function read(reports: readonly Report[], path: string, url: string | null) {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  return parser.parse(xml(reports, path, url)).feed;
}
