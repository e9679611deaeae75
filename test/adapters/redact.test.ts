import { redact } from '../../functions/adapters/redact.ts';

const TOKEN = `ghs_${'aB3'.repeat(172)}`;
const clean = redact([TOKEN, null, undefined, 'sandbox', 'a+key/with (odd) letters']);

test.each([
  ['as it is', `authorization: bearer ${TOKEN}.`, 'authorization: bearer [secret].'],
  ['twice', `${TOKEN} ${TOKEN}`, '[secret] [secret]'],
  ['in Base64', Buffer.from(TOKEN).toString('base64'), '[secret]'],
  ['cut off behind', `got "${TOKEN.slice(0, 200)}`, 'got "[secret]'],
  ['cut off before', `...${TOKEN.slice(-40)}"`, '...[secret]"'],
  ['in an address', `?key=${encodeURIComponent('a+key/with (odd) letters')}&a=b`, '?key=[secret]&a=b'],
  ['with odd letters', 'a+key/with (odd) letters', '[secret]'],
])('%s', (_, text, expected) => {
  expect(clean(text)).toBe(expected);
});

test('words and what looks like a secret stay', () => {
  const text = `export GITHUB_TOKEN=sandbox ghs_${'x'.repeat(30)} ghs_`;
  expect(clean(text)).toBe(text);
  expect(redact([])(text)).toBe(text);
});
