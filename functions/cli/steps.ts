import { STEPS, type Step } from '../model/steps.ts';

export const STEP_SUMMARIES: Readonly<Record<Step, string>> = {
  plan: 'Write down what the month is made with',
  harvest: 'Read the repositories from GitHub',
  measure: 'Compute the findings of each repository',
  'roll-up': 'Add the repositories of each project up, and companies over all projects',
  report: 'Write the letters and their pages',
  deliver: 'Send each letter to whom it is for, once',
  publish: 'Put the letters into the list of all letters',
};

/** From one to another, both included. */
export function stepsBetween(from: Step, to: Step): readonly Step[] {
  return STEPS.slice(STEPS.indexOf(from), STEPS.indexOf(to) + 1);
}
