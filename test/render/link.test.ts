import { link } from '../../functions/render/link.ts';

test.each(['https://github.com/a/b/pull/1', 'mailto:someone@example.org'])('%s is a link', (address) => {
  expect(link(address)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://github.com/a/b',
  'https://user:word@github.com/',
  'https://github.com/a\nb',
  '//github.com/a',
  'no address',
  '',
  null,
])('%j is none', (address) => {
  expect(link(address)).toBeNull();
});

test('carries nothing that the mail service would substitute', () => {
  expect(link('https://github.com/a?b={{amazonSESUnsubscribeUrl}}')).toBe(
    'https://github.com/a?b=%7B%7BamazonSESUnsubscribeUrl%7D%7D',
  );
});
