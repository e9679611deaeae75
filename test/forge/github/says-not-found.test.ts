import { saysNotFound } from '../../../functions/forge/github/says-not-found.ts';

const message = "Could not resolve to a node with the global id of 'I_1'";

test.each([
  ['at the item', ['issues0', 3], 'I_1', true],
  ['at another item', ['issues0', 2], 'I_1', false],
  ['at the list, with its id', ['issues0'], 'I_1', true],
  ['at the list, with another id', ['issues0'], 'I_2', false],
  ['at another list', ['issues1'], 'I_1', false],
])('an item is not there when GitHub says so: %s', (_, path, id, expected) => {
  expect(saysNotFound([{ type: 'NOT_FOUND', path, message }], ['issues0', 3], id)).toBe(expected);
});
