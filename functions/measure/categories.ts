import { DECIDED } from './labels.ts';

// What the category of a discussion says of it. Projects name their own; these are the words that they use.

/** Of labels, "discussion" asks for a decision; here it is what everything is called. */
const DECISION =
  /\b(proposals?|rfcs?|needs? (a )?decisions?|(design )?decisions?|decision (needed|required))\b/;

const TELLS =
  /\b(announcements?|news|releases?|changelog|blog|show[- ]and[- ]tell|showcases?|introductions?|introduce yourself|welcome)\b/;

/** Whether discussions of the category ask for a decision that is not made. */
export function isDecisionCategory(category: string): boolean {
  const words = category.toLowerCase();
  return DECISION.test(words) && !DECIDED.test(words);
}

/** Whether discussions of the category only tell or show something, so that nobody owes them an answer. */
export function asksForNothing(category: string): boolean {
  return TELLS.test(category.toLowerCase());
}
