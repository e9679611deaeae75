import { letterList } from '../../functions/render/letter-list.ts';
import { aFinding } from '../builders/finding.ts';

const { evidence } = aFinding().neglected(9).waiting(9).build();

test('a reason that all share is said once, above the list', () => {
  const { intro, items } = letterList(evidence, { shown: 2, total: 9, hasPage: true });
  expect(intro).toBe('Approved, not merged:');
  expect(items.map(({ meta }) => meta)).toEqual(['beacon#117 · 96 days', 'beacon#124 · 90 days']);
});

test('else each says its own, and a single one too', () => {
  const mixed = [evidence[0]!, { ...evidence[1]!, note: 'maintainers disagree' }];
  expect(letterList(mixed, { shown: 5, total: 2, hasPage: true })).toMatchObject({
    intro: null,
    items: [
      { meta: 'beacon#117 · 96 days · approved, not merged' },
      { meta: 'beacon#124 · 90 days · maintainers disagree' },
    ],
  });
  expect(letterList(evidence, { shown: 1, total: 9, hasPage: true }).intro).toBeNull();
});

test('how many there are is always said', () => {
  expect(letterList(evidence, { shown: 5, total: 9, hasPage: true }).more).toBe(
    '5 of 9; all are on the page.',
  );
  expect(letterList(evidence, { shown: 5, total: 9, hasPage: false }).more).toBe(
    '5 of 9; reply to get them all.',
  );
  expect(letterList(evidence, { shown: 0, total: 9, hasPage: true }).more).toBe(
    '9 in all; all are on the page.',
  );
  expect(letterList(evidence.slice(0, 2), { shown: 5, total: 2, hasPage: true }).more).toBeNull();
});
