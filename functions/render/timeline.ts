import { dayInWords } from '../model/day-in-words.ts';
import { monthInWords, monthsBack } from '../model/month.ts';
import type { DatedEntry } from '../model/report.ts';
import { cut } from './cut.ts';
import type { PageTimeline } from './page-section-view.ts';

/** More are in the table alone. */
const SHOWN = 24;
/** Months that are drawn at most, before and after the month of the letter; what is further away stands at the edge. */
const BEFORE = 12;
const AFTER = 18;
/** Space for the names of the months, and for each entry, in pixels. */
const HEAD = 34;
const ROW = 46;
const FOOT = 22;

/**
 * Promised days over months, a line each. Places across are shares of the width, so that words keep their size on a
 * small screen. Null where nothing has a day.
 */
export function timeline(
  entries: readonly DatedEntry[],
  { title, month }: { readonly title: string; readonly month: string },
): PageTimeline | null {
  const dated = entries.filter((entry): entry is Dated => entry.day !== null);
  if (dated.length === 0) return null;
  const months = span(dated, month);
  const shown = dated.slice(0, SHOWN);
  const now = across(`${month}-31`, months);
  const height = HEAD + shown.length * ROW + FOOT;
  return {
    label: `${title}: ${shown.map(inWords).join('; ')}`,
    height,
    bottom: height - FOOT,
    ticks: ticks(months, height - FOOT),
    now: { x: now.x, y: height - 6, text: `end of ${monthInWords(month)}`, ...side(now.at, 50) },
    rows: shown.map((entry, at) => row(entry, months, HEAD + at * ROW)),
    more:
      shown.length === dated.length
        ? null
        : `The first ${shown.length} of ${dated.length} days are drawn; the table has all.`,
  };
}

type Dated = DatedEntry & { readonly day: string };

/** From the first to the last month that is drawn, with some room around the month of the letter. */
function span(dated: readonly Dated[], month: string): readonly string[] {
  const days = dated.map(({ day }) => day.slice(0, 7)).sort();
  const first = latest(earliest(days[0]!, monthsBack(month, 2)), monthsBack(month, BEFORE));
  const last = earliest(latest(days.at(-1)!, monthsBack(month, -2)), monthsBack(month, -AFTER));
  const months = [first];
  while (months.at(-1)! < last) months.push(monthsBack(months.at(-1)!, -1));
  return months;
}

function earliest(a: string, b: string): string {
  return a < b ? a : b;
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

/** In hundredths of the width; `beyond` the edge it says so. */
function across(day: string, months: readonly string[]): { readonly x: string; readonly at: number } {
  const index = months.indexOf(day.slice(0, 7));
  const before = day.slice(0, 7) < months[0]!;
  const place = index < 0 ? (before ? 0 : 1) : (index + Number(day.slice(8, 10)) / 32) / months.length;
  const at = Math.round((2 + place * 96) * 10) / 10;
  return { x: `${at}%`, at };
}

function side(at: number, from: number): { readonly anchor: 'start' | 'end'; readonly shift: number } {
  return at < from ? { anchor: 'start', shift: 12 } : { anchor: 'end', shift: -12 };
}

/** At most five names, so that they fit on a telephone; none where it would be cut off. */
function ticks(months: readonly string[], bottom: number): PageTimeline['ticks'] {
  const step = Math.ceil(months.length / 5);
  return months.flatMap((month, at) => {
    const { x, at: place } = across(`${month}-00`, months);
    if (at % step !== 0) return [];
    const [name = '', year = ''] = monthInWords(month).split(' ');
    return [{ x, bottom, text: place > 88 ? '' : `${name.slice(0, 3)} ${year}` }];
  });
}

function row(entry: Dated, months: readonly string[], top: number): PageTimeline['rows'][number] {
  const { kind, status, day: promised, title } = entry;
  const { x, at } = across(promised, months);
  return {
    title: cut(`${KINDS[kind]}: ${title}`, { characters: 44, words: 12 }),
    key: status,
    shape: SHAPES[kind],
    x,
    titleY: top + 13,
    y: top + 29,
    textY: top + 33,
    text: `${promised.slice(0, 7) > months.at(-1)! ? '→ ' : promised.slice(0, 7) < months[0]! ? '← ' : ''}${dayInWords(promised)}, ${status}`,
    ...side(at, 55),
  };
}

function inWords({ kind, title, day: promised, status }: Dated): string {
  return `${KINDS[kind]} ${cut(title, { characters: 80, words: 15 })}, ${dayInWords(promised)}, ${status}`;
}

const KINDS = {
  milestone: 'Milestone',
  deprecation: 'Deprecation',
  removal: 'Removal',
  pledge: 'Pledge',
} as const satisfies Record<DatedEntry['kind'], string>;

/** Circle, diamond, square and triangle around 0,0. */
const SHAPES = {
  milestone: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z',
  deprecation: 'M0 -7.5L7.5 0L0 7.5L-7.5 0Z',
  removal: 'M-6 -6H6V6H-6Z',
  pledge: 'M0 -7.5L7.5 6H-7.5Z',
} as const satisfies Record<DatedEntry['kind'], string>;
