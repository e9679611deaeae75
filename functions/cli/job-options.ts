import type { Option } from './command.ts';

/** What every step understands. */
export const JOB_OPTIONS: readonly Option[] = [
  { name: 'month', value: '2026-07', help: 'the month; otherwise the newest that has ended' },
  { name: 'config', value: 'FILE', help: 'the configuration; otherwise community-hat.yaml' },
  {
    name: 'repo',
    value: 'owner/name',
    help: 'only this repository; needs no configuration where there is none',
  },
  { name: 'out', value: 'DIR', help: 'keep store and mailbox in this folder instead of those configured' },
  { name: 'refresh', help: 'read anew what was read already' },
  { name: 'no-wait', help: 'stop where GitHub asks to wait, instead of waiting' },
  { name: 'dry-run', help: 'do everything but send: say what would be sent to whom' },
  { name: 'json', help: 'one JSON document with the outcome of each step' },
];
