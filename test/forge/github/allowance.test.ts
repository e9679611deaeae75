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
  const headers = { reset: Date.parse(RESET) / 1000, remaining: 0, retryAfter: null };
  const budget = allowance();
  const limit = { cost: 1, remaining: 4000, resetAt: RESET };
  budget.note({ kind: 'graphql', data: {}, errors: [], headers, seconds: 1 }, limit);
  expect(budget.pauseUntil(NOW)).toBe(RESET);
});

function note(
  budget: ReturnType<typeof allowance>,
  limit: { readonly cost: number; readonly remaining: number },
) {
  const headers = { reset: null, remaining: null, retryAfter: null };
  budget.note({ kind: 'graphql', data: {}, errors: [], headers, seconds: 1 }, { ...limit, resetAt: RESET });
}
