import type { CompanyFindings } from '../../model/company-findings.ts';
import { plainNumber } from '../../model/quantity.ts';
import { hasAnswer } from '../has-answer.ts';
import type { SponsorParts } from '../parts.ts';
import { soMany } from '../so-many.ts';
import { matchedFindings } from './matched-findings.ts';

/**
 * What this month says to a company, without date and full stop: which hat its people wore, and what is left undone
 * where they know their way. `test/report/sponsor.test.ts` is its style book.
 */
export function sponsorHeadline(parts: SponsorParts): string {
  const { company, portfolio } = parts;
  if (company === null) {
    if (portfolio.harvestedAt === null) return 'could not be read this month';
    const seen = portfolio.missing.length > 0 ? ', as far as it could be read' : '';
    return `nobody of yours was active in 12 months${seen}`;
  }
  const hats = hatsWorn(company);
  const undone = leftUndone({ ...parts, company }, hats === null ? 'your people' : 'they');
  return hats === null ? undone : `${hats}; ${undone}`;
}

/** The same counts as in the section about hats; null where they are too few to lead a letter. */
function hatsWorn({ overall }: CompanyFindings): string | null {
  const hats = overall.findings.find(({ id }) => id === 'hat-balance');
  if (hats === undefined || hats.part === null || !hasAnswer(hats)) return null;
  const worn = hats.part === 0 ? 'none' : plainNumber(hats.part);
  return `your people wore the Community Hat for ${worn} of ${soMany(hats.n, 'change', 'changes')} in 90 days`;
}

function leftUndone(parts: SponsorParts & { readonly company: CompanyFindings }, they: string): string {
  const { all, known, where } = matchedFindings(parts);
  if (all === 0) {
    const unread = parts.projects.some(({ unreadable }) => unreadable.length > 0);
    return `nothing is ${unread ? 'known to be ' : ''}neglected where ${they} work`;
  }
  if (known === 0) return `${soMany(all, 'thing is', 'things are')} left undone where ${they} work`;
  return `${soMany(known, 'thing left undone lies', 'things left undone lie')} in ${where} ${they} know`;
}
