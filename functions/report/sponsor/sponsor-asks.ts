import type { Evidence } from '../../model/finding.ts';
import type { ReportAsk } from '../../model/report.ts';
import { askedBefore } from '../asked-before.ts';
import type { ActiveSponsor } from '../sponsor-section.ts';
import { type UncaredFinding, uncaredFindings } from './uncared-findings.ts';
import { whoCould } from './who-could.ts';

const MOST = 3;
const SHOWN = 5;

/** What an employer can do about what is neglected where its people work, the best match first. */
export function sponsorAsks(parts: ActiveSponsor): readonly ReportAsk[] {
  return uncaredFindings(parts)
    .flatMap((uncared) => askOf(uncared, parts.previous) ?? [])
    .slice(0, MOST);
}

function askOf(uncared: UncaredFinding, previous: ActiveSponsor['previous']): ReportAsk | null {
  const { project, finding, match, setAside } = uncared;
  if (finding.asks === null || match === null || match.people === 0 || setAside !== null) return null;
  return {
    finding: finding.id,
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
  const spokenOf = finding.evidence.slice(0, finding.asks?.employer.count || SHOWN);
  const known = (match?.evidence ?? []).flatMap(
    ({ url }) => spokenOf.find((piece) => piece.url === url) ?? [],
  );
  return [...known, ...spokenOf.filter((piece) => !known.includes(piece))];
}
