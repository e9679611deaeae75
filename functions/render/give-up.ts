import type { Section } from '../model/report.ts';

/** What is read goes before what is to be done; the last of a shape goes first. Figures stay. */
const ORDER = ['notes', 'dated', 'table', 'list'] as const satisfies readonly Section['shape'][];

/** The first so many of the sections that can be given up. */
export function giveUp(sections: readonly Section[], count: number): ReadonlySet<Section> {
  return new Set(dispensable(sections).slice(0, count));
}

/** Sections that a letter can do without, the first to go first. */
export function dispensable(sections: readonly Section[]): readonly Section[] {
  return ORDER.flatMap((shape) => sections.filter((section) => section.shape === shape).toReversed());
}
