import type { LastAsk, Report } from '../model/report.ts';
import { cut } from './cut.ts';
import { monthName } from './format.ts';
import type { LetterView } from './letter-view.ts';
import { shortName } from './short-name.ts';

/** What became of last month's asks, in a line where it was one. */
export function letterLastAsks(
  { lastAsks, asks }: Pick<Report, 'lastAsks' | 'asks'>,
  terse: number,
): LetterView['lastAsks'] {
  const [first] = lastAsks;
  if (first === undefined) return null;
  const month = monthName(first.month);
  const asked = lastAsks.slice(0, 3).map(({ text, project, outcome }) => ({
    where: project === null ? null : shortName(project),
    text: cut(text, { characters: 110, words: terse > 1 ? 6 : 16 }),
    outcome: cut(outcome, { characters: 120, words: 18 }),
  }));
  if (asked.length > 1) return { lead: `What became of ${month}’s asks:`, only: null, asked };
  const [{ where, ...only }] = asked as [(typeof asked)[number]];
  // An ask that is repeated below is not told twice.
  if (isAskedAgain(first, asks[0]))
    return { lead: `Of what ${month}’s letter asked:`, only: { ...only, text: null }, asked: [] };
  return { lead: `In ${month} you were asked${where === null ? '' : `, for ${where}`}:`, only, asked: [] };
}

function isAskedAgain({ finding, project }: LastAsk, now: Report['asks'][number] | undefined): boolean {
  return (
    now !== undefined && now.timesAsked > 1 && now.finding === finding && now.project?.id === project?.id
  );
}
