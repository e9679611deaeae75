import type { AreaShare } from '../../../model/company-findings.ts';
import type { PortfolioFindings } from '../../../model/portfolio-findings.ts';
import { plainNumber, quantity } from '../../../model/quantity.ts';
import type { Measure, Section } from '../../../model/report.ts';
import { type Hat, hatOf } from '../../../model/work-area.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { measureOf } from '../../measure-of.ts';
import { mostlyUnknown } from '../../sponsor/mostly-unknown.ts';

/** Under this many, a share is told as a count. */
const ENOUGH = 10;

const TITLE = 'The two hats';

/** Which hat a company's people wore, beside the median of all projects, and their part of each kind of work. */
export function hats({ company, portfolio }: ActiveSponsor): Section | null {
  const { findings, areas, changes } = company.overall;
  // Where text is the product there are no two hats, nor parts of them.
  const balance = findings.filter(({ id, status }) => id === 'hat-balance' && status !== 'not-applicable');
  if (balance.length === 0) return null;
  const known = mostlyUnknown(changes);
  const parts = [
    partOf(areas, 'company', 'features and fixes', known),
    partOf(areas, 'community', 'pieces of community work', known),
  ];
  const told = parts.filter((part) => part !== null);
  const measures = balance.map((finding) => besideAll(measureOf(finding, null), portfolio));
  return {
    id: 'hats',
    title: TITLE,
    lead:
      told.length === 0
        ? WHAT_THEY_ARE
        : `${WHAT_THEY_ARE} ${known ? 'Known to be yours' : 'Yours'} in 12 months: ${told.join(', ')}.`,
    inLetter: 1,
    shape: 'measures',
    measures,
    inShort: {
      title: TITLE,
      findings: measures.flatMap(({ finding, figure }) => (figure === null ? [] : [finding])),
    },
  };
}

const WHAT_THEY_ARE =
  'The Company Hat is features and fixes; the Community Hat documentation, tests, CI and other upkeep.';

function besideAll(
  measure: Measure,
  { hatBalance: { median, projects }, projects: { length: inAll } }: PortfolioFindings,
): Measure {
  if (median === null || measure.figure === null) return measure;
  const all =
    projects > 1
      ? `median of ${projects} projects`
      : `in the ${inAll > 1 ? 'one project that has it' : 'project'}`;
  const comparison = [measure.comparison, `${quantity(median, 'share')} ${all}`];
  return { ...measure, comparison: comparison.filter((each) => each !== null).join(', ') };
}

/** `25 % of 106 features and fixes`; `counted`: `26 of 106`; null: nobody did any. */
function partOf(areas: readonly AreaShare[], hat: Hat, what: string, counted: boolean): string | null {
  const worn = areas.filter(({ area }) => hatOf(area) === hat);
  const own = worn.reduce((sum, area) => sum + area.own, 0);
  const all = worn.reduce((sum, area) => sum + area.all, 0);
  if (all === 0) return null;
  const told = counted || all < ENOUGH ? plainNumber(own) : quantity(own / all, 'share');
  return `${told} of ${plainNumber(all)} ${what}`;
}
