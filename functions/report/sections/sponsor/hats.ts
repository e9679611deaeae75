import type { AreaShare } from '../../../model/company-findings.ts';
import type { PortfolioFindings } from '../../../model/portfolio-findings.ts';
import { plainNumber, quantity } from '../../../model/quantity.ts';
import type { Measure, Section } from '../../../model/report.ts';
import { type Hat, hatOf } from '../../../model/work-area.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { measureOf } from '../../measure-of.ts';

/** Under this many, a share is told as a count. */
const ENOUGH = 10;

const TITLE = 'The two hats';

/** Which hat a company's people wore, beside the median of all projects, and their part of each kind of work. */
export function hats({ company, portfolio }: ActiveSponsor): Section | null {
  const { findings, areas } = company.overall;
  const balance = findings.filter(({ id }) => id === 'hat-balance');
  if (balance.length === 0) return null;
  const parts = [
    partOf(areas, 'company', 'features and fixes'),
    partOf(areas, 'community', 'pieces of community work'),
  ];
  const told = parts.filter((part) => part !== null);
  return {
    id: 'hats',
    title: TITLE,
    lead: told.length === 0 ? null : `Yours in 12 months: ${told.join(', ')}.`,
    inLetter: 1,
    shape: 'measures',
    measures: balance.map((finding) => besideAll(measureOf(finding, null), portfolio)),
    inShort: { title: TITLE, findings: balance.map(({ id }) => id) },
  };
}

function besideAll(measure: Measure, { hatBalance: { median, projects } }: PortfolioFindings): Measure {
  if (median === null) return measure;
  const all = projects === 1 ? 'in the project' : `median of ${projects} projects`;
  const comparison = [measure.comparison, `${quantity(median, 'share')} ${all}`];
  return { ...measure, comparison: comparison.filter((each) => each !== null).join(', ') };
}

/** `25 % of 106 features and fixes`; null: nobody did any. */
function partOf(areas: readonly AreaShare[], hat: Hat, what: string): string | null {
  const worn = areas.filter(({ area }) => hatOf(area) === hat);
  const own = worn.reduce((sum, area) => sum + area.own, 0);
  const all = worn.reduce((sum, area) => sum + area.all, 0);
  if (all === 0) return null;
  const told = all < ENOUGH ? plainNumber(own) : quantity(own / all, 'share');
  return `${told} of ${plainNumber(all)} ${what}`;
}
