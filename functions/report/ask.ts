import type { Finding } from '../model/finding.ts';
import type { Report, ReportAsk } from '../model/report.ts';

const SHOWN = 5;

/** The one thing to do: of the worst finding that has one. Null where nothing is needed. */
export function ask(worstFirst: readonly Finding[], previous: Pick<Report, 'asks'> | null): ReportAsk | null {
  for (const { id, asks, evidence, evidenceTotal } of worstFirst) {
    if (asks === null) continue;
    const before = previous?.asks.find(({ finding }) => finding === id)?.timesAsked ?? 0;
    return {
      finding: id,
      project: null,
      text: asks.maintainer.text,
      anyone: asks.anyone.text,
      employer: asks.employer.text,
      who: null,
      evidence: evidence.slice(0, SHOWN),
      total: evidenceTotal,
      timesAsked: before + 1,
      again: before > 0 ? `Asked for the ${ordinal(before + 1)} month in a row.` : null,
    };
  }
  return null;
}

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
