import type { Match } from '../../model/company-findings.ts';
import { plainNumber } from '../../model/quantity.ts';

const WHERE = {
  files: 'worked in these files',
  folders: 'worked in these folders',
  repositories: 'were active there',
} as const satisfies Record<Match['where'], string>;

/** How many of a company's people know where something waits; a number, never who. */
export function whoCould({ people, where }: Pick<Match, 'people' | 'where'>): string {
  const did = people === 1 ? WHERE[where].replace('were', 'was') : WHERE[where];
  return `${plainNumber(people)} of your people ${did} within a year.`;
}
