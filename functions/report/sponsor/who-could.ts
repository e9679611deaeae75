import type { Match } from '../../model/company-findings.ts';
import { plainNumber } from '../../model/quantity.ts';

const WHERE = {
  files: 'worked in these files',
  folders: 'worked in these files or the folders around them',
  repositories: 'been active in these repositories',
} as const satisfies Record<Match['where'], string>;

/** How many of a company's people know where something waits; a number, never who. */
export function whoCould({ people, where }: Pick<Match, 'people' | 'where'>): string {
  return `${plainNumber(people)} of your people ${people === 1 ? 'has' : 'have'} ${WHERE[where]} in the last 12 months.`;
}
