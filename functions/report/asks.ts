import type { Finding } from '../model/finding.ts';
import { kindOf } from '../model/kinds.ts';
import type { Report, ReportAsk } from '../model/report.ts';
import { askedBefore } from './asked-before.ts';
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
  return {
    finding: id,
    title: finding.title,
    project: null,
    text: asks!.maintainer.text,
    anyone: asks!.anyone.text,
    employer: asks!.employer.text,
    who: who(finding, findings),
    evidence: evidence.slice(0, SHOWN),
    total: evidenceTotal,
    ...askedBefore({ finding: id, project: null }, previous),
  };
}
