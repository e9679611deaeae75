import { verdictOn } from '../../../functions/forge/github/verdict.ts';

const NOW = new Date('2026-08-02T06:00:00Z');
const HEADERS = { reset: null, remaining: null, date: null, retryAfter: null };

test.each([
  ['<!DOCTYPE html> <html> <head><title>502 Bad Gateway</title></head> <body>x</body>', '502 Bad Gateway'],
  ['<html><body>x</body></html>', 'a page of HTML'],
  ['Bad\n gateway', 'Bad gateway'],
])('of a page of HTML the reason has its title alone: %s', (message, told) => {
  const refused = { kind: 'refused', status: 502, message, headers: HEADERS, seconds: 1 } as const;
  expect(verdictOn(refused, NOW, [])).toMatchObject({
    kind: 'again',
    reason: `GitHub answered HTTP 502: ${told}`,
  });
});
