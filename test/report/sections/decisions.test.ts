import { decisions } from '../../../functions/report/sections/decisions.ts';
import { aFinding } from '../../builders/finding.ts';
import { aSource } from '../../builders/source.ts';

test('each that waits, and how many companies take part', () => {
  const waiting = aFinding().neglected(9).waiting(9).build();
  const evidence = waiting.evidence.map((item) => ({
    ...item,
    note: 'approved, not merged; 2 companies take part',
  }));
  const section = decisions(aSource([aFinding().with({ ...waiting, evidence })]));
  expect(section).toMatchObject({ id: 'decisions', finding: 'waiting-decisions', total: 9, inLetter: 3 });
  expect(section?.shape === 'list' && section.entries[0]).toMatchObject({
    note: 'approved, not merged; 2 companies take part',
    todo: null,
  });
});

test('no section where nothing waits, or nobody could tell', () => {
  expect(decisions(aSource([aFinding().fine(0)]))).toBeNull();
  expect(decisions(aSource([aFinding().unavailable('no access')]))).toBeNull();
  expect(decisions(aSource([]))).toBeNull();
});
