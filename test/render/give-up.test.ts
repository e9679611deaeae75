import { dispensable, giveUp } from '../../functions/render/give-up.ts';
import { TOLD } from '../builders/told.ts';

const { sections } = TOLD.maintainers();

test('the last sections go first, work that anybody can take at last, and figures stay', () => {
  expect(dispensable(sections).map(({ id }) => id)).toEqual([
    'not-seen',
    'practices',
    'thanks',
    'load',
    'promises',
    'decisions',
    'changed',
    'anyone',
  ]);
});

test('so many as are asked for', () => {
  expect([...giveUp(sections, 2)].map(({ id }) => id)).toEqual(['not-seen', 'practices']);
  expect(giveUp(sections, 0).size).toBe(0);
});
