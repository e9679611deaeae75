import type { Section } from '../model/report.ts';

/** The first so many of the sections that can be given up, and what no letter has room for: a second table of figures. */
export function giveUp(sections: readonly Section[], count: number): ReadonlySet<Section> {
  const [, ...figures] = sections.filter(({ shape }) => shape === 'measures');
  return new Set([...figures, ...dispensable(sections).slice(0, count)]);
}

/**
 * Sections that a letter can do without, the first to go first: the last of the report, then work to take. The first
 * table of figures stays.
 */
export function dispensable(sections: readonly Section[]): readonly Section[] {
  const figures = sections.find(({ shape }) => shape === 'measures');
  const all = sections.filter((section) => section !== figures).toReversed();
  return [...all.filter((section) => !isWorkToTake(section)), ...all.filter(isWorkToTake)];
}

function isWorkToTake(section: Section): boolean {
  return section.shape === 'list' && section.entries.some(({ todo }) => todo !== null);
}
