import { hatOverridesOf } from '../../functions/affiliations/hat-overrides.ts';
import { configSchema } from '../../functions/model/config.ts';
import { day } from '../builders/affiliations.ts';

const config = configSchema.parse({
  projects: ['lamp', 'post'].map((id) => ({ id, name: id, repositories: [`o/${id}`] })),
  affiliations: {
    hats: [
      { login: 'Ann', project: 'lamp', hat: 'community', until: '2026-01-01' },
      { login: 'ann', project: 'lamp', hat: 'company', from: '2026-01-01' },
      { login: 'bob', project: 'post', hat: 'community' },
    ],
  },
});

test.each([
  ['ann', 'lamp', '2025-12-31', 'community'],
  ['ANN', 'lamp', '2026-01-01', 'company'],
  ['ann', 'post', '2026-01-01', null],
  ['bob', 'post', '2010-01-01', 'community'],
  ['bob', 'lamp', '2010-01-01', null],
  [null, 'lamp', '2026-01-01', null],
] as const)('%s on %s on %s: %s', (login, project, at, hat) => {
  expect(hatOverridesOf(config, project)(login, day(at))).toBe(hat);
});

test('where nothing is configured, nothing is said', () => {
  expect(hatOverridesOf({ affiliations: undefined }, 'lamp')('ann', 0)).toBeNull();
});
