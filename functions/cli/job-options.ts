import { STACK_NAME } from '../model/stack-outputs.ts';
import type { Step } from '../model/steps.ts';
import type { Option } from './command.ts';

/** What these steps understand. */
export function jobOptions(steps: readonly Step[]): readonly Option[] {
  return OPTIONS.filter(({ only }) => only === undefined || steps.includes(only));
}

/** `only`: the step that it means something to; absent: all do. */
const OPTIONS: readonly (Option & { readonly only?: Step })[] = [
  { name: 'month', value: '2026-07', help: 'the month; otherwise the newest that has ended' },
  { name: 'config', value: 'FILE', help: 'the configuration; otherwise community-hat.yaml' },
  {
    name: 'repo',
    value: 'owner/name',
    help: 'only this repository; needs no configuration where there is none',
  },
  { name: 'out', value: 'DIR', help: 'keep store and mailbox in this folder; nothing is sent to anybody' },
  {
    name: 'store',
    value: 's3://BUCKET/FOLDER',
    help: 'keep the store in this bucket, or with branch:NAME on that branch of the clone at hand; see docs/configuration.md',
  },
  {
    name: 'remote',
    help: 'in the cloud: with the store, the key and the mail service of the stack; see docs/cloud.md',
  },
  { name: 'stack', value: 'NAME', help: `the same, where the stack has another name than ${STACK_NAME}` },
  { name: 'refresh', only: 'harvest', help: 'read anew what was read already' },
  { name: 'no-wait', only: 'harvest', help: 'stop where GitHub asks to wait, instead of waiting' },
  {
    name: 'dry-run',
    only: 'deliver',
    help: 'do everything but write the letters for people: say who would get one',
  },
  { name: 'json', help: 'one JSON document with the outcome, or with the error' },
];
