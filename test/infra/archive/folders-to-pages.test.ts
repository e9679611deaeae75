import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

type Answer =
  | { readonly uri: string }
  | { readonly statusCode: number; readonly headers: { readonly location?: { readonly value: string } } };

test('the front door leads to the public list', () => {
  expect(asked('/')).toBe('302 /reports/public/index.html');
});

test.each([
  ['/reports/public/', '/reports/public/index.html'],
  [
    '/reports/private/abc-_9/maintainers/x/2026-07/r1/',
    '/reports/private/abc-_9/maintainers/x/2026-07/r1/index.html',
  ],
])('the folder %s is its page', (folder, page) => expect(asked(folder)).toBe(page));

test('without its slash a folder is opened with it, or the links of its page would lead astray', () => {
  expect(asked('/reports/public/months')).toBe('302 /reports/public/months/');
});

test.each([
  '/reports/public/maintainers/x/2026-07/r1/index.html',
  '/reports/public/feed.xml',
  '/reports/private/abc-_9/maintainers/x.y/2026-07/r1/evidence.csv',
])('the file %s is asked for as it is', (uri) => expect(asked(uri)).toBe(uri));

test.each([
  '/favicon.ico',
  '/receipts/2026-07/',
  '/runs/2026-07/plan.json',
  '/reports',
  '/reports/',
  // These would lead to another site, or could be taken for one.
  '//evil.example/reports/x',
  '/reports//evil.example/x',
  '/reports/%2f%2fevil.example',
  '/reports/..%2fruns/',
  '/reports/../runs/plan.json',
  '/reports/public/..',
  '/reports/a\r\nx',
])('%j is not there, and the bucket is not asked', (uri) => expect(asked(uri)).toBe('404'));

/** CloudFront runs it alone, without modules. */
function asked(uri: string): string {
  const code = readFileSync('infra/archive/folders-to-pages.js', 'utf8');
  const answer: Answer = runInNewContext(`${code}\nhandler(event)`, {
    event: { request: { method: 'GET', uri, headers: {}, querystring: {} } },
  });
  if ('uri' in answer) return answer.uri;
  return [answer.statusCode, answer.headers.location?.value].filter(Boolean).join(' ');
}
