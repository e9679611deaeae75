import { main } from '../../functions/cli/main.ts';
import { sandboxSummary } from '../../functions/cli/sandbox-summary.ts';
import { FAULTS } from '../../sandbox/faults/index.ts';
import type { RequestLog } from '../../sandbox/start-sandbox.ts';
import { aTerminal } from './a-terminal.ts';

test.each<[string, string]>([
  ['--faults 2', '--faults 2: it is a share from 0 to 1, such as 0.1\n'],
  ['--faults often', '--faults often: it is a share'],
  ['--moving 1.5', '--moving 1.5: it is a share from 0 to 1, such as 0.1\n'],
  ['--seed x', '--seed x: it is a whole number from 0 to 4294967295\n'],
  ['--points 0', '--points 0: it is a whole number from 1 to 1000000\n'],
  ['--hour 1h', '--hour 1h: it is a whole number from 1 to 86400\n'],
  ['--fault hangs', '--fault hangs: no fault is called hangs. There are: primary-limit, last-good-answer,'],
  [
    '--fault slow --fault hang=1',
    '--fault hang=1: hang takes no value. See: community-hat sandbox --fault list\n',
  ],
  ['--fault poison-item', "--fault poison-item: poison-item takes, as poison-item=VALUE, an item's node id."],
])('sandbox %s: one message, exit code 2', async (line, message) => {
  const { terminal, written } = aTerminal('.');
  expect(await main(['sandbox', ...line.split(' ')], terminal)).toBe(2);
  expect(written.err).toContain(message);
  expect(written.out).toBe('');
});

test('--fault list tells each fault in a line', async () => {
  const { terminal, written } = aTerminal('.');
  expect(await main(['sandbox', '--fault', 'list'], terminal)).toBe(0);
  const lines = written.out.split('\n').filter((line) => line.startsWith('  '));
  expect(lines).toHaveLength(FAULTS.length);
  for (const { name, help } of FAULTS) {
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${name}(=VALUE)? `)));
    expect(written.out).toContain(help);
  }
});

test('--help tells how to let it go wrong', async () => {
  const { terminal, written } = aTerminal('.');
  expect(await main(['sandbox', '--help'], terminal)).toBe(0);
  for (const option of [
    '--faults RATE',
    '--fault NAME',
    '--moving RATE',
    '--seed N',
    '--points N',
    '--hour SECONDS',
  ])
    expect(written.out).toContain(`  ${option} `);
});

test('at its end it tells what it did', () => {
  const request: RequestLog = {
    operation: null,
    status: 200,
    points: 1,
    nodes: 0,
    errors: 0,
    milliseconds: 1,
    fault: null,
    early: null,
  };
  expect(sandboxSummary([request])).toBe('\n1 request, 1 point.\n');
  expect(
    sandboxSummary([
      { ...request, fault: 'reset' },
      { ...request, fault: 'hang' },
      { ...request, fault: 'hang' },
      { ...request, points: 0, early: 'primary' },
    ]),
  ).toBe(
    '\n4 requests, 3 points.\nWent wrong on purpose: hang 2, reset 1.\n1 request came while a limit was in force.\n',
  );
});
