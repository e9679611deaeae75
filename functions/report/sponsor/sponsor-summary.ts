import type { CompanyRecord } from '../../model/company-findings.ts';
import { plainNumber } from '../../model/quantity.ts';
import type { ActiveSponsor } from '../active-sponsor.ts';
import { listed } from '../listed.ts';
import type { SponsorParts } from '../parts.ts';
import { soMany } from '../so-many.ts';
import { mostlyUnknown } from './mostly-unknown.ts';
import { sponsorAsks } from './sponsor-asks.ts';
import { uncaredFindings } from './uncared-findings.ts';

/** Names of projects in a sentence. */
const SHOWN = 2;

/** How many of a company's people were where, and how much of the work was theirs. */
export function sponsorSummary(parts: SponsorParts): string {
  const { company, portfolio } = parts;
  if (company === null) {
    return portfolio.harvestedAt === null
      ? 'Nothing is known about this month, which is not the same as nothing being wrong.'
      : `None of your people opened, merged, reviewed or answered anything in ${soMany(portfolio.projects.length, 'project', 'projects')}, as far as it is known who works for whom.`;
  }
  const { people, changes } = company.overall;
  const merged = changes.own + changes.otherCompanies + changes.independent + changes.unknown;
  const names = parts.projects.map(({ project }) => project.name);
  const where = names.length > SHOWN ? `${names.length} projects` : listed(names);
  const active = `${plainNumber(people)} of your people ${people === 1 ? 'was' : 'were'} active in ${where} in 12 months and made ${plainNumber(changes.own)} of ${soMany(merged, 'merged change', 'merged changes')}${unknownOf(changes)}.`;
  return sponsorAsks({ ...parts, company }).length > 0
    ? active
    : `${active} ${nothingAsked({ ...parts, company })}`;
}

function unknownOf(changes: CompanyRecord['changes']): string {
  if (!mostlyUnknown(changes)) return '';
  return `; of ${plainNumber(changes.unknown)} it is not known who employs their authors, and some may be yours`;
}

/** Where something is neglected and yet nothing is asked, the reader wonders why. */
function nothingAsked(parts: ActiveSponsor): string {
  const open = uncaredFindings(parts).filter(({ setAside }) => setAside === null);
  const strange = open.length > 0 && open.every(({ match }) => match?.people === 0);
  return strange
    ? 'Nothing is asked of you this month: none of them is known to have worked where that lies.'
    : 'Nothing is asked of you this month.';
}
