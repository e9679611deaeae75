import type { Finding } from '../../functions/model/finding.ts';
import type { ReportAsk } from '../../functions/model/report.ts';
import { asks } from '../../functions/report/asks.ts';
import { lastAsk as lastAskOf } from '../../functions/report/last-ask.ts';
import { aFinding } from '../builders/finding.ts';

const june = aFinding('waiting-decisions').neglected(5).waiting(5).build();
const asked = asks([june], { previous: null, aside: new Map() })[0]!;

function lastAsk(
  ask: ReportAsk,
  findings: Parameters<typeof lastAskOf>[2],
  aside?: ReadonlyMap<string, string>,
) {
  return lastAskOf('2026-06', ask, findings, aside);
}

const BEACON = 'harbour-lights/beacon';

function july(open: readonly number[], facts: Partial<Finding> = {}, repositories = [BEACON]) {
  const evidence = open.map((at) => june.evidence[at]!);
  const findings: Finding[] = [{ ...june, evidence, evidenceTotal: evidence.length, ...facts }];
  return { findings, repositories };
}

test.each([
  [[], 'All 5 left the list. Thank you.'],
  [[0], '4 of 5 left the list. Thank you.'],
  [[0, 1, 2, 3], '1 of 5 left the list. Thank you.'],
  [[0, 1, 2, 3, 4], 'All 5 are still there.'],
])('with %j still open', (open, outcome) => {
  expect(lastAsk(asked, july(open))).toMatchObject({
    month: '2026-06',
    of: 5,
    done: 5 - open.length,
    outcome,
  });
});

test.each([
  [[], 'All 5 linked ones left the list. Thank you.'],
  [[0, 2, 4], 'Of the 5 that were linked, 2 left the list. Thank you.'],
  [[0, 1, 2, 3, 4], 'All 5 linked ones are still there.'],
])('of seven that were asked for, five were linked and are followed: with %j still open', (open, outcome) => {
  expect(lastAsk({ ...asked, total: 7 }, july(open)).outcome).toBe(outcome);
});

test('of those that were linked, some could not be seen', () => {
  const evidence = asked.evidence.map((item, at) => (at < 2 ? { ...item, repository: 'a/gone' } : item));
  expect(lastAsk({ ...asked, evidence, total: 7 }, july([4])).outcome).toBe(
    'Of the 3 that were linked and could be seen, 2 left the list. Thank you.',
  );
});

test('all of those that could be seen', () => {
  const evidence = asked.evidence.map((item, at) => (at < 2 ? { ...item, repository: 'a/gone' } : item));
  expect(lastAsk({ ...asked, evidence, total: 7 }, july([2, 3, 4])).outcome).toBe(
    'All 3 linked ones that could be seen are still there.',
  );
});

test('two items are both', () => {
  const two = { ...asked, evidence: june.evidence.slice(0, 2), total: 2 };
  expect(lastAsk(two, july([])).outcome).toBe('Both left the list. Thank you.');
  expect(lastAsk(two, july([0])).outcome).toBe('1 of 2 left the list. Thank you.');
  expect(lastAsk(two, july([0, 1])).outcome).toBe('Both are still there.');
});

test('what is still there is told as this month’s list tells it, what left as it was asked for', () => {
  const [first, second] = june.evidence;
  const now = { ...first!, days: first!.days! + 31, note: 'still no answer' };
  const { items } = lastAsk(asked, july([], { evidence: [now], evidenceTotal: 1 }));
  expect(items[0]).toEqual({ item: now, done: false });
  expect(items[1]).toEqual({ item: second, done: true });
});

test('what is still there but has no row in a list that was cut says nothing of how long it waited in June', () => {
  const others = june.evidence.map((item) => ({ ...item, number: item.number! + 5000, days: 400 }));
  const { items } = lastAsk(asked, july([], { evidence: others, evidenceTotal: 30 }));
  expect(items[0]).toEqual({ item: { ...june.evidence[0], days: null, note: '' }, done: false });
});

test('one item', () => {
  const one = { ...asked, evidence: june.evidence.slice(0, 1), total: 1 };
  expect(lastAsk(one, july([])).outcome).toBe('It left the list. Thank you.');
  expect(lastAsk(one, july([0])).outcome).toBe('It is still there.');
  expect(lastAsk({ ...one, total: 9 }, july([])).outcome).toBe('The linked one left the list. Thank you.');
});

test('where the list was but a beginning, thanks wait for the measure', () => {
  const carried = (status: Finding['status']) => july([], { unit: 'share', status });
  expect(lastAsk(asked, carried('watch')).outcome).toBe(
    'All 5 left the list. That measure still needs watching.',
  );
  expect(lastAsk(asked, carried('fine')).outcome).toBe(
    'All 5 left the list. That measure is fine now. Thank you.',
  );
});

test('what could not be read is neither done nor open', () => {
  const unseen = { done: null, outcome: 'Whether it was done could not be seen this month.' };
  expect(lastAsk(asked, july([], { status: 'unavailable' }))).toMatchObject(unseen);
  expect(lastAsk(asked, { findings: [], repositories: [BEACON] })).toMatchObject(unseen);
  const missing = [{ repository: 'harbour-lights/beacon', reason: 'gone' }];
  expect(lastAsk(asked, july([], { missing }))).toMatchObject(unseen);
});

test('a repository that was not counted does not hide what became of the others', () => {
  const evidence = asked.evidence.map((item, at) => (at < 2 ? { ...item, repository: 'a/gone' } : item));
  const missing = [{ repository: 'a/gone', reason: 'gone' }];
  expect(lastAsk({ ...asked, evidence }, july([4], { missing }, [BEACON, 'a/gone']))).toMatchObject({
    done: 2,
    of: 3,
  });
});

describe('one repository under two names', () => {
  const unseen = { done: null, items: [], outcome: 'Whether it was done could not be seen this month.' };

  test('a name that the config spells in other letters, and that could not be read, hides what became of it', () => {
    const missing = [{ repository: 'Harbour-Lights/Beacon', reason: 'gone' }];
    expect(lastAsk(asked, july([], { missing }, ['Harbour-Lights/Beacon']))).toMatchObject(unseen);
  });

  test('in other letters it is still the same item', () => {
    const evidence = june.evidence.slice(0, 2).map((item) => ({
      ...item,
      repository: 'Harbour-Lights/Beacon',
      url: item.url.replace('harbour-lights/beacon', 'Harbour-Lights/Beacon'),
    }));
    const now = july([], { evidence, evidenceTotal: 2 }, ['Harbour-Lights/Beacon']);
    expect(lastAsk(asked, now)).toMatchObject({ done: 3, of: 5 });
  });

  test('renamed at the forge, its items have other addresses and are the same', () => {
    const evidence = june.evidence.map((item) => ({ ...item, url: item.url.replace('beacon', 'lantern') }));
    expect(lastAsk(asked, july([], { evidence, evidenceTotal: 6 }))).toMatchObject({ done: 0, of: 5 });
  });

  test('an issue and a change are two things although they have one number', () => {
    const evidence = june.evidence.slice(0, 1).map((item) => ({ ...item, kind: 'issue' as const }));
    expect(lastAsk(asked, july([], { evidence, evidenceTotal: 1 }))).toMatchObject({ done: 5, of: 5 });
  });

  test.each([
    ['renamed in the config too', ['harbour-lights/lantern']],
    ['taken out of the project', ['a/b']],
  ])('%s, it hides what became of its items', (_, repositories) => {
    expect(lastAsk(asked, july([], {}, repositories))).toMatchObject(unseen);
  });
});

test('an item that only fell off a list that was cut is not taken for done', () => {
  const others = Array.from({ length: 10 }, (_, at) => ({
    ...june.evidence[0]!,
    number: 5000 + at,
    url: `https://x.example/${at}`,
  }));
  const older = others.map((item) => ({ ...item, days: 400 }));
  expect(lastAsk(asked, july([], { evidence: older, evidenceTotal: 30 }))).toMatchObject({ done: 0 });
  const younger = others.map((item) => ({ ...item, days: 80 }));
  expect(lastAsk(asked, july([], { evidence: younger, evidenceTotal: 30 }))).toMatchObject({ done: 3 });
});

test('an ask without items says where its measure stands', () => {
  const bare = { ...asked, evidence: [] };
  expect(lastAsk(bare, july([], { status: 'fine' })).outcome).toBe('That measure is fine now. Thank you.');
  expect(lastAsk(bare, july([])).outcome).toBe('That measure is still neglected.');
});

test('what was set aside since says so', () => {
  const aside = new Map([['waiting-decisions', 'set aside until 1 October 2026: the council meets then']]);
  expect(lastAsk(asked, july([0, 1, 2, 3, 4]), aside).outcome).toBe(
    'All 5 are still there. It is set aside until 1 October 2026: the council meets then.',
  );
});
