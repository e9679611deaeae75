import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';

/** Every month two reports, on which all regulars say a word, each until a month of their own. */
export function tellRegulars(
  repository: RepositoryStory,
  regulars: readonly { readonly login: string; readonly silentFrom: number }[],
  reports: { readonly by: readonly string[]; readonly titles: readonly string[]; readonly closer: string },
): void {
  for (const month of season.months) {
    const talking = regulars.filter(({ silentFrom }) => month < silentFrom);
    for (const half of [0, 1]) {
      const place = month * 2 + half;
      const at = season.day(month, 4 + half * 11, 'report');
      const title = `${reports.titles[place % reports.titles.length]}, ${NTH[Math.floor(place / reports.titles.length)]}`;
      const by =
        place === 7
          ? null
          : place === 9
            ? 'old-rail-tracker'
            : (reports.by[place % reports.by.length] ?? null);
      const issue = repository.issue({ by, at, title }).label(reports.closer, at + calendar.hour, 'bug');
      for (const [turn, { login }] of talking.entries()) {
        if (turn % 2 === half) issue.comment(login, calendar.after(at, 0.3 + turn * 0.4));
      }
      issue.close(reports.closer, calendar.after(at, 7));
    }
  }
}

const NTH = [
  'first case',
  'second case',
  'third case',
  'fourth case',
  'fifth case',
  'sixth case',
  'seventh case',
];
