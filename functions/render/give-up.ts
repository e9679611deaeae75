import type { Section } from '../model/report.ts';

/** The first so many of the sections that can be given up. */
export function giveUp(sections: readonly Section[], count: number): ReadonlySet<Section> {
  return new Set(dispensable(sections).slice(0, count));
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
