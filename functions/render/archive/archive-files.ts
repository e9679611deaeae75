import type { Report } from '../../model/report.ts';
import type { Archive } from './archive.ts';
import { rootFeed, subjectsFeed } from './atom-feeds.ts';
import { homePage } from './home-page.ts';
import { letterOf, letters, months } from './letters.ts';
import { methodPage } from './method-page.ts';
import { monthPage } from './month-page.ts';
import { calendarPath, FEED, HOME, METHOD, monthPath, subjectFeed, subjectPath } from './paths.ts';
import { promisesCalendar } from './promises-calendar.ts';
import { subjectPage } from './subject-page.ts';

/** Everything that lies around the editions of one visibility root, by its path from there. */
export function archiveFiles(archive: Archive): ReadonlyMap<string, string> {
  const { editions, newest } = archive;
  return new Map([
    [HOME, homePage(archive)],
    [METHOD, methodPage(archive)],
    [FEED, rootFeed(archive)],
    ...months(editions).map((month) => [monthPath(month), monthPage(archive, month)] as const),
    ...letters(editions).flatMap(([last]) => {
      const report = newest.find((each) => letterOf(each) === letterOf(last));
      return report === undefined ? [] : subjectFiles(archive, report);
    }),
  ]);
}

function subjectFiles(archive: Archive, report: Report): (readonly [string, string])[] {
  const own = archive.editions.filter((edition) => letterOf(edition) === letterOf(report));
  return [
    [subjectPath(report), subjectPage(own, report, archive)],
    [subjectFeed(report), subjectsFeed(own, archive)],
    // One that promised nothing ever has none; where nothing is left, the calendar takes back what it had.
    ...(own.some(({ days }) => Object.keys(days).length > 0)
      ? [[calendarPath(report), promisesCalendar(own, report)] as const]
      : []),
  ];
}
