import { showProgress } from '../../functions/cli/show-progress.ts';
import type { ProgressEvent } from '../../functions/model/ports.ts';
import { aTerminal } from './a-terminal.ts';

const warning = (repository: string, message: string): ProgressEvent => ({
  step: 'harvest',
  level: 'warning',
  repository,
  message,
});

function shown(...events: readonly ProgressEvent[]): string {
  const { terminal, written } = aTerminal('/');
  const { progress, clear } = showProgress(terminal);
  for (const event of events) progress(event);
  clear();
  return written.err;
}

test('facets of a repository that fail for one reason are one warning', () => {
  expect(
    shown(
      warning('o/a', 'repository: no such thing'),
      warning('o/a', 'issues: no such thing'),
      warning('o/a', 'changes: too slow'),
      { step: 'harvest', repository: 'o/a', message: 'reading' },
      warning('o/b', 'repository: no such thing'),
      warning('o/b', 'issues: no such thing'),
      warning('o/b', 'is now called o/c: change the configuration'),
    ),
  ).toBe(`warning: harvest   o/a  repository, issues: no such thing
warning: harvest   o/a  changes: too slow
warning: harvest   o/b  repository, issues: no such thing
warning: harvest   o/b  is now called o/c: change the configuration
`);
});

test('the same warning is told once', () => {
  const same = warning('o/a', 'not read again');
  expect(shown(same, same)).toBe('warning: harvest   o/a  not read again\n');
});

test('a log is told each notice once, and each thousand rows of a repository', () => {
  const page = (read: number): ProgressEvent => ({
    step: 'harvest',
    repository: 'o/a',
    message: `changes ${read} of 3000`,
    read,
    of: 3000,
  });
  const wait = (meanwhile: string): ProgressEvent => ({
    step: 'harvest',
    level: 'notice',
    message: 'GitHub asks to wait until 22:40:00 UTC. Ctrl-C loses nothing',
    meanwhile,
  });
  expect(
    shown(page(25), page(990), page(1040), page(1090), wait('2 minutes'), wait('1 minute'), page(2010), {
      step: 'measure',
      repository: 'o/a',
      message: '7 findings',
    }),
  ).toBe(`harvest   o/a   34 %  changes 1040 of 3000
harvest   GitHub asks to wait until 22:40:00 UTC. Ctrl-C loses nothing
harvest   o/a   67 %  changes 2010 of 3000
`);
});

test('who watches is told how long the wait still is', () => {
  const { terminal, written } = aTerminal('/', { watched: true });
  showProgress(terminal).progress({ step: 'harvest', level: 'notice', message: 'wait', meanwhile: '9 s' });
  expect(written.err).toBe('\r\u001b[2Kharvest   wait  9 s');
});
