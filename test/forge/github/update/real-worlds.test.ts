import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWorld } from '../../../../sandbox/read-world.ts';
import { expectSame, twoMonths } from './two-months.ts';

/** Real repositories. They are data of people, and no part of this project. */
const WORLDS = process.env.COMMUNITY_HAT_WORLDS ?? '';
const NAMES = WORLDS === '' ? [] : readdirSync(WORLDS).filter((name) => name.includes('__'));
const DAY_MS = 86_400_000;

const withWorlds =
  NAMES.length > 0 ? test.each(NAMES) : test.skip.each(['set COMMUNITY_HAT_WORLDS to a folder of worlds']);

withWorlds(
  'a base and an update of a real repository are what a whole harvest finds (%s)',
  async (name) => {
    const world = await readWorld(join(WORLDS, name));
    const second = world.repository.asOf;
    const first = new Date(Date.parse(second) - 31 * DAY_MS).toISOString().replace('.000Z', 'Z');
    const { after, whole } = await twoMonths([world], first, second);
    expectSame(after, whole);
    expect(after[0]?.requests).toBeLessThan(whole[0]?.requests ?? 0);
  },
  300_000,
);
