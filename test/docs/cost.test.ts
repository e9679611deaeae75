import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dollars } from '../../docs/cost/dollars.ts';
import { type Charge, PRICES, type Usage } from '../../docs/cost/prices.ts';
import { transitionsOf } from '../../docs/cost/transitions-of.ts';
import { costPage } from '../../docs/cost-page.ts';

const nothing = Object.fromEntries(Object.keys(PRICES).map((charge) => [charge, 0])) as Record<
  Charge,
  number
>;
const using = (usage: Partial<Usage>): Usage => ({ ...nothing, ...usage });

test('docs/cost.md is what prices, template and measured months say; otherwise: npm run docs', () => {
  expect(readFileSync(join(__dirname, '../../docs/cost.md'), 'utf8')).toBe(costPage());
});

test('what is used is charged by its unit, at the price of the region', () => {
  const usage = using({ transitions: 14_000, logs: 2 });
  expect(dollars(usage, 'us-east-1', { free: false }).total).toBeCloseTo(0.35 + 1);
  expect(dollars(usage, 'eu-central-1', { free: false }).total).toBeCloseTo(0.35 + 1.26);
});

test('a free tier is taken off, and never below nothing', () => {
  const { of, total } = dollars(using({ transitions: 14_000, logs: 2 }), 'us-east-1', { free: true });
  expect(of.transitions).toBeCloseTo(0.25);
  expect(of.logs).toBe(0);
  expect(total).toBeCloseTo(0.25);
});

describe('of a state machine', () => {
  const task = (Next?: string) => ({ Type: 'Task', ...(Next && { Next }) });

  test('the longest way is counted, without those that fail', () => {
    const States = {
      Begin: task('Which?'),
      'Which?': { Type: 'Choice', Choices: [{ Next: 'Wait' }, { Next: 'Broken' }], Default: 'End' },
      Wait: { Type: 'Wait', Next: 'End' },
      Broken: { Type: 'Fail' },
      End: { Type: 'Succeed' },
    };
    expect(transitionsOf({ StartAt: 'Begin', States })).toEqual({ own: 4, children: {} });
  });

  test('a way that comes round is gone once', () => {
    const States = {
      Harvest: task('Done?'),
      'Done?': { Type: 'Choice', Choices: [{ Next: 'End' }], Default: 'Wait' },
      Wait: { Type: 'Wait', Next: 'Harvest' },
      End: { Type: 'Succeed' },
    };
    expect(transitionsOf({ StartAt: 'Harvest', States }).own).toBe(3);
  });

  test('children of a map are counted for themselves', () => {
    const ItemProcessor = { StartAt: 'A', States: { A: task('B'), B: task() } };
    const States = { Letters: { Type: 'Map', ItemProcessor, Next: 'End' }, End: { Type: 'Succeed' } };
    expect(transitionsOf({ StartAt: 'Letters', States })).toEqual({ own: 2, children: { Letters: 2 } });
  });

  test('a way that leads nowhere is an error', () => {
    expect(() => transitionsOf({ StartAt: 'A', States: { A: task('B') } })).toThrow('goes to B');
  });
});
