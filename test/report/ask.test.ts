import type { ReportAsk } from '../../functions/model/report.ts';
import { ask } from '../../functions/report/ask.ts';
import { aFinding } from '../builders/finding.ts';

const waiting = aFinding('waiting-decisions').neglected(9).waiting(9).build();

test('the one ask is that of the worst finding, in three voices, with five links', () => {
  const load = aFinding('review-load').neglected(0.6).waiting(3).build();
  expect(ask([waiting, load], null)).toMatchObject({
    finding: 'waiting-decisions',
    maintainer: 'Decide these 9: merge, close, or say what is missing and who will say yes.',
    anyone: expect.stringMatching(/^Prepare one of these 9/),
    employer: expect.stringMatching(/^Ask your people/),
    evidence: waiting.evidence.slice(0, 5),
    total: 9,
    timesAsked: 1,
    again: null,
  });
});

test('none in a quiet month; a finding without an ask is passed over', () => {
  expect(ask([], null)).toBeNull();
  const mute = { ...waiting, id: 'mute', asks: null };
  expect(ask([mute], null)).toBeNull();
  expect(ask([mute, waiting], null)?.finding).toBe('waiting-decisions');
});

test.each([
  [1, 'Asked for the 2nd month in a row.'],
  [2, 'Asked for the 3rd month in a row.'],
  [3, 'Asked for the 4th month in a row.'],
  [10, 'Asked for the 11th month in a row.'],
  [20, 'Asked for the 21st month in a row.'],
])('is never repeated without saying so (after %i)', (timesAsked, words) => {
  const before: ReportAsk = { ...ask([waiting], null)!, timesAsked };
  expect(ask([waiting], { asks: [before] })).toMatchObject({ timesAsked: timesAsked + 1, again: words });
});

test('another ask in between begins anew', () => {
  const other: ReportAsk = { ...ask([waiting], null)!, finding: 'review-load', timesAsked: 4 };
  expect(ask([waiting], { asks: [other] })).toMatchObject({ timesAsked: 1, again: null });
});
