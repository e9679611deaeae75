import type { Finding } from './finding.ts';
import type { Anchor } from './indicator.ts';

/** The six kinds of work that fall behind where everybody wears a Company Hat, in the order of every letter. */
export const KINDS = [
  { kind: 'documentation', name: 'Documentation' },
  { kind: 'deprecation', name: 'Deprecation timelines' },
  { kind: 'decisions', name: 'Decisions' },
  { kind: 'mentorship', name: 'Mentorship' },
  { kind: 'ci', name: 'CI' },
  { kind: 'burnout', name: 'Maintainers’ load' },
] as const satisfies readonly { readonly kind: Anchor; readonly name: string }[];

export type Kind = (typeof KINDS)[number]['kind'];

/** A finding counts for the first kind that it answers, so that nothing is told twice; null: for none of the six. */
export function kindOf({ answers }: Pick<Finding, 'answers'>): Kind | null {
  for (const answer of answers) {
    const found = KINDS.find(({ kind }) => kind === answer);
    if (found !== undefined) return found.kind;
  }
  return null;
}
