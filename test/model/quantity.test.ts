import { plainNumber, quantity } from '../../functions/model/quantity.ts';

test.each([
  [0, 'under an hour'],
  [0.04, 'under an hour'],
  [0.05, '1 hour'],
  [0.5, '12 hours'],
  [0.97, '23 hours'],
  [0.99, '1 day'],
  [1, '1 day'],
  [1.04, '1 day'],
  [1.5, '1.5 days'],
  [9.94, '9.9 days'],
  [9.96, '10 days'],
  [12.4, '12 days'],
  [1234, '1,234 days'],
] as const)('%d days', (value, words) => {
  expect(quantity(value, 'days')).toBe(words);
});

test('shares and counts', () => {
  expect([0, 0.005, 0.541, 1].map((share) => quantity(share, 'share'))).toEqual([
    '0 %',
    '1 %',
    '54 %',
    '100 %',
  ]);
  expect([0, 3.25, 9, 1400, 1234567].map((count) => quantity(count, 'count'))).toEqual([
    '0',
    '3.3',
    '9',
    '1,400',
    '1,234,567',
  ]);
});

test('no locale takes part', () => {
  expect(plainNumber(1000)).toBe('1,000');
  expect(plainNumber(999.6)).toBe('1,000');
});
