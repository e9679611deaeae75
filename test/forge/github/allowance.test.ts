import { allowance } from '../../../functions/forge/github/allowance.ts';

const NOW = new Date('2026-08-02T06:00:00Z');
const RESET = '2026-08-02T06:30:00.000Z';

test('a cheap request does not make one forget a dear one', () => {
  const budget = allowance();
  note(budget, { cost: 20, remaining: 70 });
  expect(budget.pauseUntil(NOW)).toBeNull();
  note(budget, { cost: 1, remaining: 50 });
  expect(budget.pauseUntil(NOW)).toBe(RESET);
});

test('a dear one of long ago is forgotten', () => {
  const budget = allowance();
  note(budget, { cost: 20, remaining: 100 });
  for (let n = 0; n < 10; n += 1) note(budget, { cost: 1, remaining: 50 });
  expect(budget.pauseUntil(NOW)).toBeNull();
});

test('the lesser of what the body and the header say counts', () => {
  const headers = { reset: Date.parse(RESET) / 1000, remaining: 0, date: null, retryAfter: null };
  const budget = allowance();
  const limit = { cost: 1, remaining: 4000, resetAt: RESET };
  budget.note({ kind: 'graphql', data: {}, errors: [], headers, seconds: 1 }, limit, NOW);
  expect(budget.pauseUntil(NOW)).toBe(RESET);
});

test.each([
  ['a day ahead', '2026-08-03T06:00:00Z', '2026-08-03T06:30:00.000Z'],
  ['a day behind', '2026-08-01T06:00:00Z', '2026-08-01T06:30:00.000Z'],
])('with our clock %s it waits as long as GitHub says', (_, ours, until) => {
  const headers = { reset: null, remaining: 0, date: NOW.getTime() / 1000, retryAfter: null };
  const budget = allowance();
  const limit = { cost: 1, remaining: 0, resetAt: RESET };
  budget.note({ kind: 'graphql', data: {}, errors: [], headers, seconds: 1 }, limit, new Date(ours));
  expect(budget.pauseUntil(new Date(ours))).toBe(until);
});

function note(
  budget: ReturnType<typeof allowance>,
  limit: { readonly cost: number; readonly remaining: number },
) {
  const headers = { reset: null, remaining: null, date: null, retryAfter: null };
  budget.note(
    { kind: 'graphql', data: {}, errors: [], headers, seconds: 1 },
    { ...limit, resetAt: RESET },
    NOW,
  );
}
