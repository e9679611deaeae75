/**
 * Reviews and answers that the people of a company gave to people of other companies in 365 days, and got from them,
 * once per person and item, in all repositories of a project. Independent and unknown people are left out.
 */
export interface ReciprocityExpectation {
  readonly project: 'quiet-apiary' | 'slow-railway';
  readonly company: 'ostrel' | 'gabletarn' | 'vennick';
  readonly given: number;
  readonly received: number;
  readonly expect: 'neglected' | 'fine' | 'not-enough-data';
}

export const plantedReciprocity: readonly ReciprocityExpectation[] = [
  { project: 'quiet-apiary', company: 'ostrel', given: 0, received: 73, expect: 'neglected' },
  { project: 'quiet-apiary', company: 'gabletarn', given: 48, received: 30, expect: 'fine' },
  { project: 'quiet-apiary', company: 'vennick', given: 89, received: 34, expect: 'fine' },
  { project: 'slow-railway', company: 'ostrel', given: 0, received: 26, expect: 'neglected' },
  { project: 'slow-railway', company: 'gabletarn', given: 32, received: 14, expect: 'not-enough-data' },
  { project: 'slow-railway', company: 'vennick', given: 27, received: 19, expect: 'not-enough-data' },
];
