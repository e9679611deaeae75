import { letterList } from '../../functions/render/letter-list.ts';
import { letterMore } from '../../functions/render/letter-more.ts';
import { aFinding } from '../builders/finding.ts';
import { PLACE, PLACE_WITHOUT_ARCHIVE } from '../builders/place.ts';

const entries = aFinding()
  .neglected(9)
  .waiting(9)
  .build()
  .evidence.map((item) => ({ ...item, todo: null }));

test('a reason that all share is said once, above the list', () => {
  const { intro, items } = letterList(entries.slice(0, 2));
  expect(intro).toBe('Approved, not merged:');
  expect(items.map(({ meta }) => meta)).toEqual(['beacon#117 · 96 days', 'beacon#124 · 90 days']);
});

test('else each says its own, and a single one too', () => {
  const mixed = [entries[0]!, { ...entries[1]!, note: 'maintainers disagree' }];
  expect(letterList(mixed)).toMatchObject({
    intro: null,
    items: [
      { meta: 'beacon#117 · 96 days · approved, not merged' },
      { meta: 'beacon#124 · 90 days · maintainers disagree' },
    ],
  });
  expect(letterList(entries.slice(0, 1)).intro).toBeNull();
});

test('how many there are is always said, and where', () => {
  const shown = { total: 9, anchor: 'decisions' };
  expect(letterMore({ ...shown, shown: 5 }, PLACE)).toEqual({
    shown: '5 of 9',
    all: 'all are on the page',
    href: `${PLACE.url}#decisions`,
  });
  expect(letterMore({ ...shown, shown: 5 }, PLACE_WITHOUT_ARCHIVE)).toEqual({
    shown: '5 of 9',
    all: 'reply to get them all',
    href: null,
  });
  expect(letterMore({ ...shown, shown: 0 }, PLACE)?.shown).toBe('9 in all');
  expect(letterMore({ ...shown, shown: 9 }, PLACE)).toBeNull();
});

test('beside what the ask has shown, it is of the others', () => {
  const shown = { total: 4, others: true, anchor: 'decisions' };
  expect(letterMore({ ...shown, shown: 3 }, PLACE)?.shown).toBe('3 of 4 more');
  expect(letterMore({ ...shown, shown: 0 }, PLACE)?.shown).toBe('4 more');
});
