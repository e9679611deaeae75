import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorWords } from '../../docs/indicator-words.ts';
import { indicatorsPage } from '../../docs/indicators-page.ts';
import { withMeasures } from '../../docs/readme-measures.ts';

const read = (file: string) => readFileSync(join(__dirname, '../..', file), 'utf8');

test('docs/indicators.md is what the indicators say; otherwise: npm run docs', () => {
  expect(read('docs/indicators.md')).toBe(indicatorsPage());
});

test('the words that forgetting knows are those of the indicators; otherwise: npm run docs', () => {
  expect(read('functions/pipeline/forget/indicator-words.ts')).toBe(indicatorWords());
});

test('the table of the README is what the indicators say; otherwise: npm run docs', () => {
  expect(read('README.md')).toBe(withMeasures(read('README.md')));
});
