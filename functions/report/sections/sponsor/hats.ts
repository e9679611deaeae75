import type { AreaShare } from '../../../model/company-findings.ts';
import type { PortfolioFindings } from '../../../model/portfolio-findings.ts';
import { plainNumber, quantity } from '../../../model/quantity.ts';
import type { Measure, Section } from '../../../model/report.ts';
import { type Hat, hatOf } from '../../../model/work-area.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { measureOf } from '../../measure-of.ts';

/** Under this many, a share is told as a count. */
const ENOUGH = 10;

/** Which hat a company's people wore, beside the median of all projects, and their part of each kind of work. */
export function hats({ company, portfolio }: ActiveSponsor): Section | null {
  const { findings, areas } = company.overall;
  const shown = [
    ...findings
      .filter(({ id }) => id === 'hat-balance')
      .map((finding) => besideAll(measureOf(finding, null), portfolio)),
    ...partOf(areas, 'company', { finding: 'product-work', title: 'Their part of features and fixes' }),
    ...partOf(areas, 'community', { finding: 'community-work', title: 'Their part of community work' }),
  ];
  if (shown.length === 0) return null;
  return {
    id: 'hats',
    title: 'The two hats',
    lead: null,
    inLetter: 3,
    shape: 'measures',
    measures: shown,
    inShort: { title: 'The two hats', findings: shown.map(({ finding }) => finding) },
  };
}

function besideAll(measure: Measure, { hatBalance: { median, projects } }: PortfolioFindings): Measure {
  if (median === null) return measure;
  const all = projects === 1 ? 'in the project' : `median of ${projects} projects`;
  const comparison = [measure.comparison, `${quantity(median, 'share')} ${all}`];
  return { ...measure, comparison: comparison.filter((each) => each !== null).join(', ') };
}

function partOf(
  areas: readonly AreaShare[],
  hat: Hat,
  words: Pick<Measure, 'finding' | 'title'>,
): readonly Measure[] {
  const worn = areas.filter(({ area }) => hatOf(area) === hat);
  const own = worn.reduce((sum, area) => sum + area.own, 0);
  const all = worn.reduce((sum, area) => sum + area.all, 0);
  if (all === 0) return [];
  const told = all < ENOUGH ? plainNumber(own) : quantity(own / all, 'share');
  return [
    {
      ...words,
      status: 'noted',
      unit: 'share',
      figure: `${told} of ${plainNumber(all)} ${all === 1 ? 'change' : 'changes'} in 12 months`,
      comparison: null,
      movement: null,
      worseIn: null,
      setAside: null,
      trend: [],
    },
  ];
}
