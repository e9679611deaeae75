import type { CompanyFindings } from '../../../model/company-findings.ts';
import type { Finding } from '../../../model/finding.ts';
import type { PortfolioFindings } from '../../../model/portfolio-findings.ts';
import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import type { SponsorParts } from '../../parts.ts';
import { soMany } from '../../so-many.ts';
import { mostlyUnknown } from '../../sponsor/mostly-unknown.ts';

/** Unknown is an answer too: whose work is nobody's on paper, and what could not be read. */
export function notMeasured({ company, projects, portfolio }: SponsorParts): Section | null {
  const notes = [
    ...(company === null ? unread(portfolio) : ofCompany(company)),
    ...projects.flatMap(({ unreadable }) =>
      unreadable.map(
        ({ repository, facet, reason }) => `${facet} of ${repository}: could not be read (${reason}).`,
      ),
    ),
  ];
  if (notes.length === 0) return null;
  return { id: 'not-measured', title: 'Not measured', lead: null, inLetter: 1, shape: 'notes', notes };
}

function ofCompany({ overall, missing }: CompanyFindings): string[] {
  const exchange = overall.findings.find(({ id }) => id === 'reciprocity');
  return [
    ...unknownEmployers(overall.changes),
    ...missing.map(({ what, reason }) => `${what}: ${sentence(reason)}`),
    ...(exchange?.status === 'unavailable' ? [] : (exchange?.context ?? [])),
    ...unknownFigures(overall.findings),
  ];
}

/** Where none of its people were seen, other projects are told in number alone. */
function unread({ missing }: PortfolioFindings): string[] {
  if (missing.length === 0) return [];
  const what = soMany(missing.length, 'project or repository', 'projects or repositories');
  return [`${what} could not be read; whoever runs the programme is told why.`];
}

function unknownEmployers(changes: CompanyFindings['overall']['changes']): string[] {
  const { own, otherCompanies, independent, unknown } = changes;
  const all = own + otherCompanies + independent + unknown;
  // The letter's second sentence says it then.
  if (unknown === 0 || mostlyUnknown(changes)) return [];
  return [
    `Of ${soMany(all, 'merged change', 'merged changes')} in 12 months, ${plainNumber(unknown)} ${unknown === 1 ? 'is' : 'are'} of people whose employer is unknown; some may be yours.`,
  ];
}

/** A letter begins with it; where it has none, the reader looks for why. */
const HATS = 'hat-balance';

function unknownFigures(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ id, status }) => status === 'unavailable' || (id === HATS && status === 'not-applicable'))
    .map(
      ({ title, status, reason }) =>
        `${title}: ${status === 'unavailable' ? 'unknown' : 'does not apply'} (${reason ?? 'no reason is known'}).`,
    );
}

/** Reasons of a roll-up may end in what to run. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
