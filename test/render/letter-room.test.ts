import { letterRoom } from '../../functions/render/letter-room.ts';

/** A letter in which each entry of a section, each section and each piece of evidence takes so many words. */
function chosen(words: { readonly entry: number; readonly section: number; readonly evidence: number }) {
  return letterRoom(6, ({ entries, givenUp, evidence }) => {
    const kept = 6 - givenUp;
    return kept * (words.section + entries * words.entry) + evidence * words.evidence <= 100;
  });
}

test('where there is room, all is shown', () => {
  expect(chosen({ entry: 1, section: 2, evidence: 5 })).toMatchObject({
    entries: 5,
    givenUp: 0,
    evidence: 5,
  });
});

test('sections give up their last entries first', () => {
  expect(chosen({ entry: 4, section: 2, evidence: 5 })).toMatchObject({
    entries: 2,
    givenUp: 0,
    evidence: 5,
  });
});

test('then whole sections go, and what that frees goes to the others', () => {
  expect(chosen({ entry: 12, section: 6, evidence: 4 })).toMatchObject({
    entries: 1,
    givenUp: 2,
    evidence: 4 + 1,
  });
  expect(chosen({ entry: 1, section: 40, evidence: 10 })).toMatchObject({
    entries: 5,
    givenUp: 5,
    evidence: 5,
  });
});

test('the evidence of the ask goes at last, and never all of it', () => {
  expect(chosen({ entry: 1, section: 1, evidence: 30 })).toMatchObject({
    entries: 1,
    givenUp: 6,
    evidence: 3,
  });
  expect(chosen({ entry: 1, section: 1, evidence: 300 })).toMatchObject({
    entries: 1,
    givenUp: 6,
    evidence: 1,
  });
});
