import type { Evidence } from '../../model/finding.ts';
import type { ReportAsk } from '../../model/report.ts';
import type { ActiveSponsor } from '../active-sponsor.ts';
import { askedBefore } from '../asked-before.ts';
import { type UncaredFinding, uncaredFindings } from './uncared-findings.ts';
import { whoCould } from './who-could.ts';

const MOST = 3;
/** Where to start: an office hands this on, and the page has all. */
const SHOWN = 3;

/** What an ask speaks of that gives no number. */
const SPOKEN_OF = 5;

/**
 * What an employer can do about what is neglected where its people work, the best match first. A newcomer's change that
 * waits is found by several indicators: the same work is not asked for twice.
 */
export function sponsorAsks(
  parts: Pick<ActiveSponsor, 'company' | 'projects' | 'acknowledged' | 'previous'>,
): readonly ReportAsk[] {
  const asks: ReportAsk[] = [];
  for (const uncared of uncaredFindings(parts)) {
    const ask = askOf(uncared, parts.previous);
    if (ask === null || isAskedFor(ask, asks)) continue;
    // Who was only active in a repository may know nothing of the place: asked where there is nothing better.
    if (asks.length > 0 && uncared.match?.where === 'repositories') break;
    asks.push(ask);
    if (asks.length === MOST) break;
  }
  return asks;
}

/** Half of its items or more are those of others. */
function isAskedFor({ evidence }: ReportAsk, asks: readonly ReportAsk[]): boolean {
  const asked = new Set(asks.flatMap((ask) => ask.evidence.map(({ url }) => url)));
  const again = evidence.filter(({ url }) => asked.has(url)).length;
  return again > 0 && again * 2 >= evidence.length;
}

function askOf(uncared: UncaredFinding, previous: ActiveSponsor['previous']): ReportAsk | null {
  const { project, finding, match, setAside } = uncared;
  if (finding.asks === null || match === null || match.people === 0 || setAside !== null) return null;
  return {
    finding: finding.id,
    title: finding.title,
    project,
    text: finding.asks.employer.text,
    anyone: null,
    employer: null,
    who: whoCould(match),
    evidence: pieces(uncared).slice(0, SHOWN),
    total: finding.evidenceTotal,
    ...askedBefore({ finding: finding.id, project }, previous),
  };
}

/** Those that the ask speaks of (it may be the five oldest), and of these what own people know first. */
function pieces({ finding, match }: UncaredFinding): readonly Evidence[] {
  const spokenOf = finding.evidence.slice(0, finding.asks?.employer.count || SPOKEN_OF);
  const known = (match?.evidence ?? []).flatMap(
    ({ url }) => spokenOf.find((piece) => piece.url === url) ?? [],
  );
  return [...known, ...spokenOf.filter((piece) => !known.includes(piece))];
}
