import { hasLabel, isWipTitle, type Meaning } from '../../functions/measure/labels.ts';

describe('what labels say', () => {
  it.each<[string, Meaning, boolean]>([
    ['proposal', 'decision', true],
    ['RFC', 'decision', true],
    ['needs-decision', 'decision', true],
    ['I-needs-decision', 'decision', true],
    ['design decision', 'decision', true],
    ['needs-discussion', 'decision', true],
    ['RFC-approved', 'decision', false],
    ['performance', 'decision', false],
    ['S-waiting-on-author', 'waiting-for-author', true],
    ['PR Author action required', 'waiting-for-author', true],
    ['status: needs info', 'waiting-for-author', true],
    ['waiting for review', 'waiting-for-author', false],
    ['needs-rebase', 'needs-rebase', true],
    ['merge conflict', 'needs-rebase', true],
    ['CI failing', 'checks-failing', true],
    ['ci', 'checks-failing', false],
    ['parked', 'parked', true],
    ['on hold', 'held', true],
    ['threshold', 'held', false],
    ['propose-close', 'proposed-for-closing', true],
    ['to close', 'proposed-for-closing', true],
    ['work in progress', 'wip', true],
    ['status: draft', 'wip', true],
    ['separate draft', 'wip', false],
    ['draft-00-feedback', 'wip', false],
    ['not-blocked', 'held', false],
  ])('%s means %s: %s', (label, meaning, expected) => {
    expect(hasLabel([label], meaning)).toBe(expected);
  });

  it.each([
    ['WIP: add a lamp', true],
    ['[WIP] Add a lamp', true],
    ['Add a lamp (wip)', true],
    ['Draft: add a lamp', true],
    ['Draft - add a lamp', true],
    ['ci: WIP', true],
    ['Draft the governance document', false],
    ['Wipe the lens', false],
  ])('title %s is work in progress: %s', (title, expected) => {
    expect(isWipTitle(title)).toBe(expected);
  });
});
