import ICAL from 'ical.js';
import type { DatedEntry, Report } from '../../../functions/model/report.ts';
import { archiveFiles } from '../../../functions/render/archive/archive-files.ts';
import { anArchive, anEdition, promises } from '../../builders/archive.ts';
import { HOSTILE_TITLES } from '../../builders/letters.ts';

test('a promise is an event of a whole day, as another program reads it', () => {
  const [overdue, ahead, ...more] = events([anEdition()]);
  expect(more).toEqual([]);
  expect(overdue).toMatchObject({
    uid: 'removal%3Aharbour-lights%2Fbeacon%2312@maintainers.harbour-lights.community-hat',
    summary: 'Harbour Lights: Remove the old lamp format',
    day: '2026-05-31',
    status: 'TENTATIVE',
  });
  expect(ahead).toEqual({
    uid: 'milestone%3Aharbour-lights%2Fbeacon%234@maintainers.harbour-lights.community-hat',
    summary: 'Harbour Lights: Beacon 1.4',
    description: [
      'milestone, ahead',
      'harbour-lights/beacon',
      'moved twice, seen on 3 May and 2 July',
      'https://github.com/harbour-lights/beacon/milestone/4',
    ].join('\n'),
    url: 'https://github.com/harbour-lights/beacon/milestone/4',
    day: '2026-09-30',
    isDate: true,
    status: 'CONFIRMED',
    sequence: 0,
    stamp: '2026-08-02T06:00:00Z',
    modified: '2026-08-02T06:00:00Z',
    transparent: 'TRANSPARENT',
  });
});

test('an event stays the same while its day moves; how often it moved is its sequence', () => {
  const days = ['2026-05-31', '2026-05-31', '2026-06-30', '2026-09-30'];
  const months = ['2026-04', '2026-05', '2026-06', '2026-07'];
  const letters = months.map((month, at) => anEdition({ month }, [promises([{ day: days[at]! }])]));
  const upTo = (count: number) => events(letters.slice(0, count))[0]!;
  expect([1, 2, 3, 4].map((count) => [upTo(count).sequence, upTo(count).day])).toEqual([
    [0, '2026-05-31'],
    [0, '2026-05-31'],
    [1, '2026-06-30'],
    [2, '2026-09-30'],
  ]);
  expect(new Set([1, 2, 3, 4].map((count) => upTo(count).uid)).size).toBe(1);
});

test('what is promised no more is taken back: the calendar stays, without it', () => {
  const files = archiveFiles(anArchive([anEdition({ month: '2026-06' }), anEdition({}, [])]));
  expect(read(files.get(MINE)!)).toEqual([]);
});

test('text of others is text in a calendar, in lines of 75 octets', () => {
  const title = 'a; b, c \\ d: "e" ]]> é';
  const names = [
    ...HOSTILE_TITLES,
    title,
    'one\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:other',
    'constructor',
    '__proto__',
  ];
  const entries = names.map(
    (name, at): Partial<DatedEntry> => ({
      id: name,
      title: name,
      note: name,
      url: at === 0 ? 'javascript:alert(1)' : `https://github.com/a/b/issues/1?x=;,\\"`,
    }),
  );
  const subject = { id: 'harbour-lights', name: 'x\r\nBEGIN:VEVENT; y, z' };
  const text = calendar([anEdition({ subject }, [promises(entries)])]);
  const found = read(text);
  expect(found).toHaveLength(names.length);
  expect(new Set(found.map(({ uid }) => uid)).size).toBe(names.length);
  expect(found.find(({ uid }) => uid.startsWith('a%3B'))!.summary).toBe(`x BEGIN:VEVENT; y, z: ${title}`);
  expect(text).not.toContain('javascript:x');
  expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(names.length);
  const lines = text.split('\r\n');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});

const MINE = 'maintainers/harbour-lights/promises.ics';

function calendar(reports: readonly Report[]): string {
  return archiveFiles(anArchive(reports)).get(MINE)!;
}

function events(reports: readonly Report[]) {
  return read(calendar(reports));
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const told = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      url: told('url'),
      day: event.startDate.toString(),
      isDate: event.startDate.isDate,
      status: told('status'),
      sequence: event.sequence,
      stamp: told('dtstamp'),
      modified: told('last-modified'),
      transparent: told('transp'),
    };
  });
}
