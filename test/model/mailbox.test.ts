import { domainOf, parseMailbox } from '../../functions/model/mailbox.ts';

test.each([
  ['anna@example.org', { name: null, address: 'anna@example.org' }],
  ['Anna <anna@example.org>', { name: 'Anna', address: 'anna@example.org' }],
  [
    'Åsa, Ö. Lindén <asa+hat@mail.example.org>',
    { name: 'Åsa, Ö. Lindén', address: 'asa+hat@mail.example.org' },
  ],
])('%s', (text, mailbox) => {
  expect(parseMailbox(text)).toEqual(mailbox);
});

test.each([
  '',
  'anna',
  'anna@',
  '@example.org',
  'anna@example.org, ben@example.org',
  'anna@example.org\r\nBcc: x@example.org',
  'Anna <anna@example.org> x',
  'anna@exämple.org',
  `${'a'.repeat(65)}@example.org`,
])('%j is no address', (text) => {
  expect(() => parseMailbox(text)).toThrow('is no address');
});

test('the domain in small letters', () => {
  expect(domainOf({ name: null, address: 'Anna@Example.ORG' })).toBe('example.org');
});
