import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { maintainers } from '../../functions/report/audiences/maintainers.ts';
import { aFinding } from '../builders/finding.ts';
import { LETTERS } from '../builders/letters.ts';
import { aReport } from '../builders/report.ts';

test('every section that has a file is in the list of the maintainers', () => {
  const files = readdirSync(join(import.meta.dirname, '../../functions/report/sections'));
  const named = maintainers.sections.map(
    ({ name }) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`,
  );
  expect([...named].sort()).toEqual(files.sort());
});

test('the sections come in the same order every month', () => {
  expect(LETTERS.rich().sections.map(({ id }) => id)).toEqual([
    'measures',
    'waiting-decisions',
    'contributors-waiting',
    'not-seen',
  ]);
  expect(LETTERS.quiet().sections.map(({ id }) => id)).toEqual([
    'measures',
    'contributors-waiting',
    'not-seen',
  ]);
});

test('the first letter says where its twelve months come from', () => {
  const neglected = [aFinding().neglected(9).waiting(9)];
  expect(aReport(neglected, { firstLetter: true }).note).toBe(
    'This is the first letter; its twelve months are here already because the history is read back. The next one says what became of this ask.',
  );
  expect(aReport([aFinding().fine(0)], { firstLetter: true }).note).not.toContain('ask');
  expect(aReport(neglected).note).toBeNull();
});

test('a letter after a gap is neither the first nor answers for a month that was not asked', () => {
  expect(aReport([aFinding().neglected(9)], { previous: null })).toMatchObject({ lastAsk: null, note: null });
});

test('a report is plain data', () => {
  const report = LETTERS.rich();
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

test('says the same for the same findings', () => {
  expect(LETTERS.rich()).toEqual(LETTERS.rich());
});
