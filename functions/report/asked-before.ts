import type { Report, ReportAsk } from '../model/report.ts';

/** Whether the month before asked for the same in the same place, in number and in words. */
export function askedBefore(
  { finding, project }: Pick<ReportAsk, 'finding' | 'project'>,
  previous: Pick<Report, 'asks'> | null,
  wayOut = 'do it, park it, or have it set aside',
): Pick<ReportAsk, 'timesAsked' | 'again'> {
  const same = previous?.asks.find((ask) => ask.finding === finding && ask.project?.id === project?.id);
  const before = same?.timesAsked ?? 0;
  return {
    timesAsked: before + 1,
    again: before > 0 ? again(before + 1, wayOut) : null,
  };
}

/** From the third month on asking once more is no help; a way out is. */
function again(times: number, wayOut: string): string {
  const said = `Asked for the ${ordinal(times)} month in a row`;
  return times < 3 ? `${said}.` : `${said}: ${wayOut}.`;
}

const WORDS = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return WORDS[number] ?? `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
