import type { Section } from '../../functions/model/report.ts';
import { letterRoom } from '../../functions/render/letter-room.ts';
import { TOLD } from '../builders/told.ts';

const { sections } = TOLD.maintainers();
const ids = sections.map(({ id }) => id);

/** A letter in which each entry of a section and each piece of evidence takes so many of a hundred words. */
function chosen(
  words: { readonly entry: number; readonly evidence: number },
  of: readonly Section[] = sections,
) {
  const room = letterRoom(of, ({ entries, evidence }) => {
    const all = entries.reduce((sum, count) => sum + count, 0);
    return all * words.entry + evidence * words.evidence <= 100;
  });
  const entries = Object.fromEntries(
    of.flatMap(({ id }, at) => (room.entries[at]! > 0 ? [[id, room.entries[at]!]] : [])),
  );
  return { entries, evidence: room.evidence };
}

test('the sections of the maintainers’ letter, for what follows', () => {
  expect(ids).toEqual([
    'kinds',
    'changed',
    'decisions',
    'promises',
    'load',
    'thanks',
    'anyone',
    'practices',
    'not-seen',
  ]);
});

test('where there is room, each section shows what it wants to, and five at most', () => {
  const { entries, evidence } = chosen({ entry: 1, evidence: 1 });
  const wanted = sections.flatMap(({ id, inLetter }) =>
    id === 'kinds' ? [] : [[id, Math.min(5, inLetter)]],
  );
  expect({ entries, evidence }).toEqual({ entries: Object.fromEntries(wanted), evidence: 5 });
});

test('work that anybody can take comes first, then the sections in their order', () => {
  expect(chosen({ entry: 30, evidence: 1 }).entries).toEqual({ anyone: 1, changed: 1, decisions: 1 });
});

test('each section has an entry before any has two; then a second piece of work, and the rest of the evidence', () => {
  const one = Object.fromEntries(ids.filter((id) => id !== 'kinds').map((id) => [id, 1]));
  expect(chosen({ entry: 11, evidence: 2 })).toEqual({ entries: one, evidence: 3 });
  expect(chosen({ entry: 10, evidence: 2 })).toEqual({ entries: { ...one, anyone: 2 }, evidence: 5 });
});

test('for work that anybody can take the ask gives up a piece of its evidence', () => {
  expect(chosen({ entry: 20, evidence: 30 })).toEqual({ entries: { anyone: 1 }, evidence: 2 });
});

test('evidence of the ask goes where not even the least fits, and never all of it', () => {
  expect(chosen({ entry: 1, evidence: 40 })).toEqual({ entries: {}, evidence: 2 });
  expect(chosen({ entry: 1, evidence: 400 })).toEqual({ entries: {}, evidence: 1 });
});
