import { asksForNothing, isDecisionCategory } from '../../functions/measure/categories.ts';

test.each([
  ['Proposals', true],
  ['RFC', true],
  ['RFCs', true],
  ['Feature proposal', true],
  ['Design decisions', true],
  ['Needs decision', true],
  ['Ideas', false],
  ['General discussion', false],
  ['Q&A', false],
  ['Accepted proposals', false],
])('category %s asks for a decision: %p', (category, expected) => {
  expect(isDecisionCategory(category)).toBe(expected);
});

test.each([
  ['Announcements', true],
  ['Show and tell', true],
  ['show-and-tell', true],
  ['Release notes', true],
  ['Q&A', false],
  ['General', false],
  ['Ideas', false],
])('category %s only tells: %p', (category, expected) => {
  expect(asksForNothing(category)).toBe(expected);
});
