import type { Finding } from '../model/finding.ts';
import type { Report, ReportAsk } from '../model/report.ts';
import { kindOf } from './kinds.ts';
import type { SetAside } from './findings-aside.ts';
import { who } from './who.ts';
import { worstFirst } from './worst-first.ts';

const MOST = 3;

/** Of the evidence of each. */
const SHOWN = 5;

/**
 * What to do this month, the worst first: at most three, each of another kind of work. What is only to be watched is
 * asked for where nothing is neglected, and then alone. None where nothing is needed, or where all of it is set aside.
 */
export function asks(
  findings: readonly Finding[],
  { previous, aside }: { readonly previous: Pick<Report, 'asks'> | null; readonly aside: SetAside },
): readonly ReportAsk[] {
  const asking = worstFirst(findings).filter((finding) => finding.asks !== null && !aside.has(finding.id));
  const [first] = asking;
  if (first === undefined) return [];
  const neglected = asking.filter(({ status }) => status === 'neglected');
  const chosen = first.status === 'neglected' ? eachOfItsKind(neglected).slice(0, MOST) : [first];
  return chosen.map((finding) => ask(finding, findings, previous));
}

/** Three asks about decisions would be one ask told three times. */
function eachOfItsKind(findings: readonly Finding[]): readonly Finding[] {
  const kind = (finding: Finding) => kindOf(finding) ?? finding.id;
  return findings.filter((finding, at) => findings.findIndex((each) => kind(each) === kind(finding)) === at);
}

function ask(
  finding: Finding,
  findings: readonly Finding[],
  previous: Pick<Report, 'asks'> | null,
): ReportAsk {
  const { id, asks, evidence, evidenceTotal } = finding;
  const before = previous?.asks.find((each) => each.finding === id)?.timesAsked ?? 0;
  return {
    finding: id,
    project: null,
    text: asks!.maintainer.text,
    anyone: asks!.anyone.text,
    employer: asks!.employer.text,
    who: who(finding, findings),
    evidence: evidence.slice(0, SHOWN),
    total: evidenceTotal,
    timesAsked: before + 1,
    again: before > 0 ? again(before + 1) : null,
  };
}

/** From the third month on asking once more is no help; a way out is. */
function again(times: number): string {
  const said = `Asked for the ${ordinal(times)} month in a row.`;
  return times < 3
    ? said
    : `${said} Do it, park it in the open, or have it set aside by whoever runs the programme.`;
}

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
