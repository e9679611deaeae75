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
