import { cutAtClause } from '../../functions/render/cut-at-clause.ts';

const room = { characters: 40, words: 8 };

test.each([
  ['what fits is whole', 'It waits, and it waits.', 'It waits, and it waits.'],
  [
    'after a sentence',
    'Missing: a roadmap, a policy. There: how it is governed, who maintains it.',
    'Missing: a roadmap, a policy. …',
  ],
  [
    'after a clause where no sentence ends',
    'Missing: how it is governed, a deprecation policy and more.',
    'Missing: how it is governed …',
  ],
  [
    'after a semicolon too',
    'Planned for the autumn; it was to weigh in ounces then.',
    'Planned for the autumn …',
  ],
  [
    'not for an end that would lose almost all of it',
    'Yes. The council meets again when the harbour thaws.',
    'Yes. The council meets again when the …',
  ],
  [
    'never where a quote is open',
    'The keeper said “it weighs, and weighs well, in ounces”.',
    'The keeper said …',
  ],
  [
    'never where a bracket is open',
    'Unknown to all of us (the token, of June, was too old).',
    'Unknown to all of us …',
  ],
  [
    'an apostrophe opens nothing',
    'The keeper’s and the pilot’s log, which nobody has read yet.',
    'The keeper’s and the pilot’s log …',
  ],
  [
    'a quote that closes ends a sentence',
    'He wrote “it weighs in ounces.” Nobody answered him yet.',
    'He wrote “it weighs in ounces.” …',
  ],
  [
    'a thousand is no clause',
    'Among all those lamps 1,000 of them burn oil every night.',
    'Among all those lamps 1,000 of them burn …',
  ],
  [
    'a sentence that ends where the room ends',
    'One two three four five six seven eight. Nine.',
    'One two three four five six seven eight. …',
  ],
  ['one long word as a title is', 'x'.repeat(50), `${'x'.repeat(39)}…`],
])('%s', (_, text, told) => {
  expect(cutAtClause(text, room)).toBe(told);
});

test.each(['“', '(', '"'])('what begins with an open %s is cut somewhere all the same', (mark) => {
  const told = cutAtClause(`${mark}${'it weighs in ounces '.repeat(9)}`, room);
  expect([...told].length).toBeLessThanOrEqual(42);
  expect(told).toContain('it weighs');
});
