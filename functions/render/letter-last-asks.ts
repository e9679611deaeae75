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
  const told = (outcome: string) => cut(outcome, { characters: 120, words: 18 });
  if (lastAsks.length > 1) {
    const asked = lastAsks.slice(0, 3).map(({ title, project, outcome }) => ({
      about: `${cut(title, { characters: 60, words: 8 })}${project === null ? '' : `, ${shortName(project)}`}`,
      outcome: told(outcome),
    }));
    return { lead: `What became of ${month}’s asks:`, only: null, asked };
  }
  const text = cut(first.text, { characters: 110, words: terse > 1 ? 6 : 16 });
  const only = { text, outcome: told(first.outcome) };
  // An ask that is repeated below is not told twice.
  if (isAskedAgain(first, asks[0]))
    return { lead: `Of what ${month}’s letter asked:`, only: { ...only, text: null }, asked: [] };
  return {
    lead: `In ${month} you were asked${first.project === null ? '' : `, for ${shortName(first.project)}`}:`,
    only,
    asked: [],
  };
}

function isAskedAgain({ finding, project }: LastAsk, now: Report['asks'][number] | undefined): boolean {
  return (
    now !== undefined && now.timesAsked > 1 && now.finding === finding && now.project?.id === project?.id
  );
}
