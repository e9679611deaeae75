import fc from 'fast-check';
import { FORMATS } from '../../functions/affiliations/formats.ts';
import { AFFILIATION_FORMATS } from '../../functions/model/affiliation.ts';
import { affiliationsOf, reading, spellsOf } from '../builders/affiliations.ts';

const SEED = 20260731;

/** Pieces of which files are made, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      '\n',
      '\t',
      ' ',
      ':',
      'ann',
      '*',
      '!',
      '@',
      'x.example',
      ', ',
      'Acme',
      ' from ',
      ' until ',
      '2014-08-01',
      '2014-13-01',
      ' < ',
      '#',
      '<',
      '>',
      '[',
      ']',
      '{',
      '}',
      '"',
      'users',
      '__proto__',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const anything = fc.oneof(fc.string({ unit: 'binary' }), pieces, fc.json());

test.each(AFFILIATION_FORMATS)('%s: no text makes it throw, and every spell has a length', (format) => {
  fc.assert(
    fc.property(anything, (text) => {
      const { people, domains, problems } = FORMATS[format](text, reading);
      for (const { from, until } of [...people.flatMap(({ said }) => said), ...domains])
        expect(from < until).toBe(true);
      for (const { at, sentence } of problems) expect(`${at}${sentence}`.length).toBeLessThan(300);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

const documents = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, 7, '', 'Acme', '2014-Dec-31', 'ann', '*independent', 'a@x.example', true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'users',
        'companies',
        'github_id',
        'emails',
        'company_name',
        'end_date',
        'domains',
        'aliases',
        'acquisitions',
        'login',
        'affiliation',
        'kind',
        'from',
        'to',
        'name',
      ),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
}));

test('no JSON of the right words does either, and a document is made of it', () => {
  fc.assert(
    fc.property(documents.value, (value) => {
      const text = JSON.stringify(value);
      for (const format of AFFILIATION_FORMATS)
        spellsOf(affiliationsOf({}, { path: 'x', format, text }), 'ann');
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test('what is written in gitdm’s way is read as it was meant', () => {
  const company = fc
    .stringMatching(/^[A-Za-z][A-Za-z .,&()|]{0,20}[A-Za-z]$/)
    .filter((name) => !/ (?:from|until) /.test(name));
  const dates = fc
    .uniqueArray(fc.integer({ min: 0, max: 9000 }), { maxLength: 4 })
    .map((days) =>
      [...days].sort((a, b) => a - b).map((each) => new Date(each * 86_400_000).toISOString().slice(0, 10)),
    );
  fc.assert(
    fc.property(dates, fc.array(company, { minLength: 5, maxLength: 5 }), (cuts, names) => {
      const lines = [...cuts, null].map((until, i) => {
        const from = cuts[i - 1] === undefined ? '' : ` from ${cuts[i - 1]}`;
        return `\t${names[i]}${from}${until === null ? '' : ` until ${until}`}`;
      });
      const { people, problems } = FORMATS.gitdm(`ann: ann!x.example\n${lines.join('\n')}\n`, reading);
      expect(problems).toEqual([]);
      expect(people[0]?.said.map((each) => each.company)).toEqual(names.slice(0, cuts.length + 1));
    }),
    { seed: SEED, numRuns: 200 },
  );
});
