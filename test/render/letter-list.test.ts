import { letterList } from '../../functions/render/letter-list.ts';
import { aFinding } from '../builders/finding.ts';

const { evidence } = aFinding().neglected(9).waiting(9).build();

test('a reason that all share is said once, above the list', () => {
  const { intro, items } = letterList(evidence, 2, 9);
  expect(intro).toBe('Approved, not merged:');
  expect(items.map(({ meta }) => meta)).toEqual(['beacon#117 · 96 days', 'beacon#124 · 90 days']);
});

test('else each says its own, and a single one too', () => {
  const mixed = [evidence[0]!, { ...evidence[1]!, note: 'maintainers disagree' }];
  expect(letterList(mixed, 5, 2)).toMatchObject({
    intro: null,
    items: [
      { meta: 'beacon#117 · 96 days · approved, not merged' },
      { meta: 'beacon#124 · 90 days · maintainers disagree' },
    ],
  });
  expect(letterList(evidence, 1, 9).intro).toBeNull();
});

test('how many there are is always said', () => {
  expect(letterList(evidence, 5, 9).more).toBe('5 of 9; all are on the page.');
  expect(letterList(evidence, 0, 9).more).toBe('9 in all, on the page.');
  expect(letterList(evidence.slice(0, 2), 5, 2).more).toBeNull();
});
