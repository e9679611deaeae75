import {
  affiliationsKey,
  type EditionName,
  editionKey,
  editionOfKey,
  editionsOf,
  harvestPinKey,
  KEY_PATTERNS,
  planKey,
} from '../../functions/model/keys.ts';
import { keyMatches } from '../stand-ins/key-pattern.ts';

const edition = {
  audience: 'maintainers',
  subject: 'harbour-lights',
  month: '2026-07',
  revision: 12,
} as const;

test.each([{ kind: 'public' }, { kind: 'private', path: '0123abc' }] as const)(
  'an edition is known by its key: %j',
  (visibility) => {
    const name: EditionName = { ...edition, visibility };
    expect(editionOfKey(editionKey(name, 'report.json'), visibility)).toEqual(name);
  },
);

test('what else lies there is no edition', () => {
  const visibility = { kind: 'public' } as const;
  const root = editionsOf(visibility);
  for (const key of [
    'index.html',
    'maintainers/x/2026-07/r0/a',
    'maintainers/x/2026-07/r1',
    'maintainers/x/july/r1/a',
  ])
    expect(editionOfKey(`${root}${key}`, visibility)).toBeNull();
  expect(editionOfKey('reports/private/x/maintainers/y/2026-07/r1/a', visibility)).toBeNull();
});

test('who may write pins may not write plans, and the other way round', () => {
  const pin = harvestPinKey('2026-07', { owner: 'harbour-lights', name: 'beacon' });
  expect(keyMatches(planKey('2026-07'), KEY_PATTERNS.plans)).toBe(true);
  expect(keyMatches(planKey('2026-07'), KEY_PATTERNS.pins)).toBe(false);
  expect(keyMatches(affiliationsKey('2026-07'), KEY_PATTERNS.affiliations)).toBe(true);
  expect(keyMatches(affiliationsKey('2026-07'), KEY_PATTERNS.plans)).toBe(false);
  expect(keyMatches(pin, KEY_PATTERNS.affiliations)).toBe(false);
  expect(keyMatches(pin, KEY_PATTERNS.pins)).toBe(true);
  expect(keyMatches(pin, KEY_PATTERNS.plans)).toBe(false);
});
