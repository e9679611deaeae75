import type { Promised } from '../../../functions/model/promised.ts';
import type { DatedEntry } from '../../../functions/model/report.ts';
import { promises } from '../../../functions/report/sections/promises.ts';
import { aPromise } from '../../builders/promised.ts';
import { aSource } from '../../builders/source.ts';

function entries(...promised: readonly Promised[]): readonly DatedEntry[] {
  const section = promises(aSource([], {}, { promises: promised }));
  return section?.shape === 'dated' ? section.entries : [];
}

const note = (promised: Promised) => entries(promised)[0]!.note;

test('nothing was promised: no section', () => {
  expect(promises(aSource([]))).toBeNull();
});

describe('how often it moved, and when that was seen', () => {
  const once = { seen: '2026-07-02', from: '2026-06-30', to: '2026-09-15' };

  test.each<[string, Partial<Promised>, string]>([
    ['never: nothing to say', {}, ''],
    ['once', { moves: [once] }, 'moved once, seen on 2 July; first for 30 June'],
    [
      'twice',
      { moves: [{ seen: '2025-12-03', from: '2025-11-30', to: '2026-06-30' }, once] },
      'moved twice, seen on 3 December 2025 and 2 July; first for 30 November 2025',
    ],
    ['without a day at first', { moves: [{ ...once, from: null }] }, 'moved once, seen on 2 July'],
    [
      'many times',
      { moves: [once, once, once, once] },
      'moved 4 times, seen on 2 July, 2 July and 2 July last; first for 30 June',
    ],
    ['for a version', { version: '2.0', day: null }, 'for 2.0'],
  ])('%s', (_, facts, words) => {
    expect(note(aPromise(facts))).toBe(words);
  });
});

test('what is late says what is late about it where its day does not', () => {
  expect(note(aPromise({ status: 'overdue', day: '2026-07-20' }))).toBe('');
  expect(note(aPromise({ status: 'overdue', day: null, version: '1.4' }))).toBe('1.4 is out');
});

test('what is kept is thanked for', () => {
  expect(note(aPromise({ status: 'kept', keptOn: '2026-07-12' }))).toBe('kept on 12 July; thank you');
});

test.each([
  [0, 'kept on 12 July; thank you'],
  [1, 'done on 12 July, 1 day late; thank you'],
  [7, 'done on 12 July, 7 days late; thank you'],
  [8, 'done on 12 July, 8 days late'],
  [377, 'done on 12 July, 377 days late'],
])('what is done %i days late says so, and is not thanked for after a week', (daysLate, words) => {
  expect(note(aPromise({ status: 'kept', keptOn: '2026-07-12', daysLate }))).toBe(words);
});

test('what is open first, in order of its day; what was forgotten a year ago and what was kept after it', () => {
  const told = entries(
    aPromise({ number: 1, day: '2023-01-01', status: 'overdue' }),
    aPromise({ number: 2, day: '2026-06-30', status: 'kept', keptOn: '2026-06-30' }),
    aPromise({ number: 3, day: null, version: '2.0' }),
    aPromise({ number: 4, day: '2026-09-15' }),
    aPromise({ number: 5, day: '2026-07-20', status: 'overdue' }),
  );
  expect(told.map(({ id }) => id.split('-').at(-1))).toEqual(['5', '4', '3', '1', '2']);
});

test('its name stays the same while its day moves, and is its own', () => {
  const [before] = entries(aPromise({ day: '2026-09-15' }));
  const [after] = entries(aPromise({ day: '2026-12-31' }));
  expect(before!.id).toBe('milestone-harbour-lights/beacon-7');
  expect(after!.id).toBe(before!.id);
  const all = entries(aPromise(), aPromise({ kind: 'removal' }), aPromise({ repository: 'a/b' }));
  expect(new Set(all.map(({ id }) => id)).size).toBe(3);
});
