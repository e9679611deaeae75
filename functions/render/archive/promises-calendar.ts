import {
  escape as escapeText,
  ICalCalendar,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CataloguedEdition } from '../../model/catalogue.ts';
import type { DatedEntry, Report } from '../../model/report.ts';
import { link } from '../link.ts';
import { plain } from '../plain.ts';
import { promisesOf } from './catalogue-entry.ts';
import { letters } from './letters.ts';

/**
 * What was promised for a day, as events of a whole day (RFC 5545). An event stays the same while its day moves:
 * its `SEQUENCE` is how often the letters so far have moved it.
 * @param own all editions of this letter
 */
export function promisesCalendar(own: readonly CataloguedEdition[], report: Report): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'community-hat', product: 'promises', language: 'EN' },
    // The library escapes what is in events alone.
    name: escapeText(plain(`${report.subject.name}: promises`), false),
  });
  const months = (letters(own)[0] ?? []).toReversed();
  for (const entry of promisesOf(report))
    if (entry.day !== null) calendar.createEvent(event({ ...entry, day: entry.day }, report, months));
  return `${calendar.toString()}\r\n`;
}

const STATUS = {
  ahead: ICalEventStatus.CONFIRMED,
  done: ICalEventStatus.CONFIRMED,
  overdue: ICalEventStatus.TENTATIVE,
} as const satisfies Record<DatedEntry['status'], ICalEventStatus>;

function event(
  entry: DatedEntry & { readonly day: string },
  { audience, subject, harvestedAt }: Report,
  months: readonly CataloguedEdition[],
): Parameters<ICalCalendar['createEvent']>[0] {
  const { id, day, title, kind, status, repository, note } = entry;
  const seen = new Date(harvestedAt);
  const url = link(entry.url)?.replaceAll(';', '%3B').replaceAll(',', '%2C');
  const told = [`${kind}, ${status}`, repository, note, url].filter((part) => part);
  return {
    id: `${encodeURIComponent(id)}@${audience}.${subject.id}.community-hat`,
    sequence: moves(id, months),
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    stamp: seen,
    lastModified: seen,
    summary: plain(`${subject.name}: ${title}`),
    description: told.map((part) => plain(part ?? '')).join('\n'),
    ...(url !== undefined && { url }),
    status: STATUS[status],
    // A promise keeps nobody's day busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

/** How often its day differs from the one that the letter before told. */
function moves(id: string, months: readonly CataloguedEdition[]): number {
  const days = months.flatMap(({ days }) => (Object.hasOwn(days, id) ? days[id]! : []));
  return days.filter((day, at) => at > 0 && day !== days[at - 1]).length;
}
