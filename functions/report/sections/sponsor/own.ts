import type { Finding } from '../../../model/finding.ts';
import { plainNumber, quantity } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { soMany } from '../../so-many.ts';

/** What a company's own people left out, and how its newcomers were met: for that company alone. */
export function own({ company: { overall } }: ActiveSponsor): Section | null {
  const { findings, newcomers, pushed, hats } = overall;
  const notes = [
    ...without(findings, 'untested-changes', { left: 'touched no test', kept: 'touched tests' }),
    ...without(findings, 'features-without-docs', {
      left: 'came without documentation',
      kept: 'came with documentation',
    }),
    ...(pushed.all > 0
      ? [
          `${plainNumber(pushed.all)} of ${soMany(hats.all, 'change', 'changes')} ${pushed.all === 1 ? 'was' : 'were'} pushed directly, without a chance for others to read ${pushed.all === 1 ? 'it' : 'them'} first.`,
        ]
      : []),
    ...(newcomers.all > 0
      ? [
          `${soMany(newcomers.all, 'of your people was new', 'of your people were new')}: ${plainNumber(newcomers.answered)} had an answer to the first change within 14 days.`,
        ]
      : []),
  ];
  if (notes.length === 0) return null;
  return {
    id: 'own',
    title: 'For no other company: your own changes and newcomers',
    lead: null,
    inLetter: 2,
    shape: 'notes',
    notes,
  };
}

/** `14 of 27 features and fixes touched no test`; where nothing was left out, what was done: `27 of 27 touched tests`. */
function without(
  findings: readonly Finding[],
  id: string,
  { left, kept }: { readonly left: string; readonly kept: string },
): string[] {
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined || finding.part === null || finding.n === 0) return [];
  const { part, n, of, value, trend } = finding;
  if (part === 0) return [`${plainNumber(n)} of ${plainNumber(n)} ${of} ${kept}.`];
  const before = trend.at(-2)?.value ?? null;
  const compared = before === null ? [] : [`${quantity(before, 'share')} last month`];
  const share = value === null ? '' : ` (${[quantity(value, 'share'), ...compared].join(', ')})`;
  return [`${plainNumber(part)} of ${plainNumber(n)} ${of} ${left}${share}.`];
}
