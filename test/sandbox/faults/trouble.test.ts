import { readdirSync } from 'node:fs';
import { FAULTS } from '../../../sandbox/faults/index.ts';
import { readFault } from '../../../sandbox/server/read-fault.ts';
import type { FaultRate } from '../../../sandbox/server/trouble.ts';
import { closeHarbours, ISSUES, startHarbour } from './harbour.ts';
import { post } from './post.ts';

/** As often as one may ask before faults that stop an hour would count. */
const PASSING = FAULTS.filter(({ weight }) => weight > 0)
  .map(({ name }) => name)
  .filter((name) => !['primary-limit', 'last-good-answer', 'secondary-limit', 'hang'].includes(name));

afterEach(closeHarbours);

test('each fault has a file of its name, and each file is listed', () => {
  const folder = new URL('../../../sandbox/faults/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name !== 'index.ts');
  expect(FAULTS.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
});

describe('faults by rate', () => {
  it('are the same for the same seed and the same requests, answers included', async () => {
    const first = await faultsOf({ rate: 0.5, seed: 7, kinds: PASSING }, 60);
    expect(await faultsOf({ rate: 0.5, seed: 7, kinds: PASSING }, 60)).toEqual(first);
    expect(await faultsOf({ rate: 0.5, seed: 8, kinds: PASSING }, 60)).not.toEqual(first);
  });

  it('come about as often as asked, each of them', async () => {
    const told = await faultsOf({ rate: 0.3, seed: 1, kinds: PASSING }, 600);
    const names = told.flatMap(([fault]) => (fault === null ? [] : [String(fault)]));
    expect(names.length / told.length).toBeGreaterThan(0.22);
    expect(names.length / told.length).toBeLessThan(0.38);
    expect([...new Set(names)].sort()).toEqual([...PASSING].sort());
  });

  it('are none at 0, and at 1 one each time', async () => {
    expect((await faultsOf({ rate: 0 }, 20)).every(([fault]) => fault === null)).toBe(true);
    const always = await faultsOf({ rate: 1, kinds: ['empty-body'] }, 5);
    expect(always.map(([fault]) => fault)).toEqual(Array(5).fill('empty-body'));
  });

  it('do not shift when one more is asked for by name', async () => {
    const rate = { rate: 0.4, seed: 5, kinds: PASSING.filter((name) => name !== 'slow') };
    const plain = await faultsOf(rate, 30);
    const more = await faultsOf(rate, 30, ['slow=0@3', 'slow=0@9']);
    const without = more.map(([fault]) => String(fault).replace(/^slow(\+|$)/, '') || 'null');
    expect(without).toEqual(plain.map(([fault]) => String(fault)));
  });

  it.each([
    [{ rate: 1.1 }, 'The rate of faults is 1.1, not 0 to 1'],
    [{ rate: Number.NaN }, 'The rate of faults is NaN, not 0 to 1'],
    [{ rate: 0.1, kinds: ['poison-item'] }, 'poison-item does not come by rate. These do: primary-limit'],
  ])('%j is refused', async (faults, message) => {
    await expect(startHarbour({ faults })).rejects.toThrow(message);
  });
});

describe('a fault by name', () => {
  it.each([
    ['hang', 'hang', null, null],
    ['hang@3', 'hang', null, 3],
    ['slow=20', 'slow', '20', null],
    ['slow=20@12', 'slow', '20', 12],
    ['poison-item=I_a@b=', 'poison-item', 'I_a@b=', null],
    ['poison-item=I_a@b@2', 'poison-item', 'I_a@b', 2],
  ])('%s', (text, name, value, at) => {
    expect(readFault(text)).toMatchObject({ fault: { name }, value, at });
  });

  it.each([
    ['timeout', 'timeout: no fault is called timeout. There are: primary-limit, last-good-answer,'],
    ['hang@0', 'a fault is written NAME, NAME=VALUE, NAME@N or NAME=VALUE@N, N from 1'],
    ['hang=3', 'hang=3: hang takes no value'],
    ['timeout-html=500', 'timeout-html=500: timeout-html takes, as timeout-html=VALUE, 502, 503 or 504'],
    ['poison-item', "poison-item: poison-item takes, as poison-item=VALUE, an item's node id"],
    [
      'null-nodes=2',
      'null-nodes takes, as null-nodes=VALUE, the share of entries that are null, from 0 to 1',
    ],
    ['', 'a fault is written NAME'],
  ])('%s is refused', (text, message) => {
    expect(() => readFault(text)).toThrow(message);
  });
});

/** Fault, status and body of each of so many requests. */
async function faultsOf(
  faults: FaultRate,
  requests: number,
  fault: readonly string[] = [],
): Promise<readonly (readonly [string | null, ...unknown[]])[]> {
  const sandbox = await startHarbour({ faults, fault, clock: () => new Date('2026-08-02T10:00:00Z') });
  const texts: string[] = [];
  for (let n = 0; n < requests; n += 1) {
    const text = await post(sandbox, ISSUES).then(
      (answer) => answer.text,
      () => 'broken off',
    );
    texts.push(text);
  }
  return sandbox.log.map((each, n) => [each.fault, each.status, texts[n]] as const);
}
