import { singleCompanyDecisions } from '../../functions/indicators/single-company-decisions.ts';
import { waitingDecisions } from '../../functions/indicators/waiting-decisions.ts';
import { type FindingFacts, makeFinding } from '../../functions/measure/make-finding.ts';
import { register } from '../../functions/measure/registry.ts';
import type { Tally } from '../../functions/model/finding.ts';
import { monthsUpTo } from '../../functions/model/month.ts';

const decisions = register(singleCompanyDecisions);

function finding(counts: { readonly single: number; readonly unknown: number; readonly all: number }) {
  const tallies = monthsUpTo('2026-07', 13).map((month): Tally => ({ month, counts }));
  const nothing = { evidence: [], evidenceTotal: 0, beside: null, missing: [], own: [] };
  const facts: FindingFacts = {
    ...nothing,
    tallies,
    thresholds: decisions.thresholds,
    harvestedAt: '2026-08-02T06:00:00Z',
    end: '2026-08-01T00:00:00Z',
  };
  return makeFinding(decisions, facts);
}

test('what anyone can do is told where nothing is neglected too', () => {
  const none: Tally = { month: '2026-07', counts: { waiting: 0, open: 3, labelled: [] } };
  const nothing = { evidence: [], evidenceTotal: 0, beside: null, missing: [], own: [] };
  const indicator = register(waitingDecisions);
  const { status, asks, forAnyone } = makeFinding(indicator, {
    ...nothing,
    tallies: Array.from({ length: 13 }, () => none),
    thresholds: indicator.thresholds,
    harvestedAt: '2026-08-02T06:00:00Z',
    end: '2026-08-01T00:00:00Z',
  });
  expect({ status, asks, forAnyone }).toEqual({
    status: 'fine',
    asks: null,
    forAnyone: 'Sum up in one comment what speaks for and against it',
  });
});

test('where too many are unknown there is no value, and all three are told', () => {
  expect(finding({ single: 8, unknown: 6, all: 18 })).toMatchObject({
    status: 'unavailable',
    value: null,
    says: '',
    reason: 'for 33 % of the 18 features it is not known who pays for them: tell us who works for whom',
    context: [
      'In one company: 8 of 18; with others: 4; not known, because nobody told who works for whom: 6.',
    ],
  });
});

test('where there are too few nothing is told but how many', () => {
  expect(finding({ single: 3, unknown: 6, all: 9 })).toMatchObject({
    status: 'not-enough-data',
    reason: '9 features; a share is told from 10',
    context: [],
  });
});
