import type { Finding } from '../../functions/model/finding.ts';
import { ask } from '../../functions/report/ask.ts';
import { lastAsk } from '../../functions/report/last-ask.ts';
import { aFinding } from '../builders/finding.ts';

const june = aFinding('waiting-decisions').neglected(6).waiting(6).build();
const asked = { month: '2026-06', ask: ask([june], null) };

function july(open: readonly number[], facts: Partial<Finding> = {}): Finding {
  const evidence = open.map((at) => june.evidence[at]!);
  return { ...june, evidence, evidenceTotal: evidence.length, ...facts };
}

test.each([
  [[], 'All 5 are done. Thank you.'],
  [[0], '4 of 5 are done. Thank you.'],
  [[0, 1, 2, 3], '1 of 5 is done. Thank you.'],
  [[0, 1, 2, 3, 4], 'None of the 5 is done yet.'],
])('with %j still open', (open, outcome) => {
  expect(lastAsk(asked, [july(open)])).toMatchObject({
    month: '2026-06',
    of: 5,
    done: 5 - open.length,
    outcome,
  });
});

test('one item', () => {
  const one = { ...asked, ask: { ...asked.ask!, evidence: june.evidence.slice(0, 1) } };
  expect(lastAsk(one, [july([])])?.outcome).toBe('It is done. Thank you.');
  expect(lastAsk(one, [july([0])])?.outcome).toBe('It is still open.');
});

test('what could not be read is neither done nor open', () => {
  const unseen = { done: null, outcome: 'Whether it was done could not be seen this month.' };
  expect(lastAsk(asked, [july([], { status: 'unavailable' })])).toMatchObject(unseen);
  expect(lastAsk(asked, [])).toMatchObject(unseen);
  const missing = [{ repository: 'harbour-lights/beacon', reason: 'gone' }];
  expect(lastAsk(asked, [july([], { missing })])).toMatchObject(unseen);
});

test('a repository that was not counted does not hide what became of the others', () => {
  const evidence = asked.ask!.evidence.map((item, at) => (at < 2 ? { ...item, repository: 'a/gone' } : item));
  const missing = [{ repository: 'a/gone', reason: 'gone' }];
  expect(lastAsk({ ...asked, ask: { ...asked.ask!, evidence } }, [july([4], { missing })])).toMatchObject({
    done: 2,
    of: 3,
  });
});

test('an item that only fell off a list that was cut is not taken for done', () => {
  const others = Array.from({ length: 10 }, (_, at) => ({
    ...june.evidence[0]!,
    url: `https://x.example/${at}`,
  }));
  const older = others.map((item) => ({ ...item, days: 400 }));
  expect(lastAsk(asked, [july([], { evidence: older, evidenceTotal: 30 })])).toMatchObject({ done: 0 });
  const younger = others.map((item) => ({ ...item, days: 80 }));
  expect(lastAsk(asked, [july([], { evidence: younger, evidenceTotal: 30 })])).toMatchObject({ done: 3 });
});

test('an ask without items says where its measure stands', () => {
  const bare = { ...asked, ask: { ...asked.ask!, evidence: [] } };
  expect(lastAsk(bare, [july([], { status: 'fine' })])?.outcome).toBe('That measure is fine now. Thank you.');
  expect(lastAsk(bare, [july([])])?.outcome).toBe('That measure is still neglected.');
});

test('nothing was asked', () => {
  expect(lastAsk({ month: '2026-06', ask: null }, [july([])])).toBeNull();
});
