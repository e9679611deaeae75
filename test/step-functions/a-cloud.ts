import type { Config } from '../../functions/model/config.ts';
import type { World } from '../../sandbox/world.ts';
import { aConfig } from '../builders/config.ts';
import { aWorld } from '../builders/world.ts';
import { type Cloud, type CloudOptions, startCloud } from './cloud.ts';
import { StackTemplate } from './stack-template.ts';
import { VirtualTime } from './virtual-time.ts';

/** When the schedule starts the month of July. */
export const STARTED = '2026-08-02T06:00:00Z';
export const START = { scheduledTime: STARTED };
export const MONTH = '2026-07';

/** Three repositories in two projects, a sponsor, and the programme. */
export const harbour = (settings: Record<string, unknown> = {}): Config =>
  aConfig({
    projects: [
      { id: 'quay', name: 'Quay', repositories: ['harbour/quay'], maintainers: ['anna@quay.example'] },
      {
        id: 'mole',
        name: 'Mole',
        repositories: ['harbour/mole', 'harbour/pier'],
        maintainers: ['ben@mole.example', 'cy@mole.example'],
      },
    ],
    sponsors: [{ id: 'ostrel', company: 'Ostrel', recipients: ['ospo@ostrel.example'] }],
    programme: { name: 'Hats', recipients: ['eva@hats.example'] },
    ...settings,
  });

export const aRepository = (name: string): World =>
  aWorld(`harbour/${name}`).withIssue().withPullRequest({ createdAt: '2026-06-01T00:00:00Z' }).build();

let template: StackTemplate | null = null;
const open: Cloud[] = [];

/** A cloud in which the month has just ended; the stack is synthesised once a file. */
export async function aCloud(
  settings: Record<string, unknown> = {},
  options: Partial<CloudOptions> = {},
): Promise<{ readonly cloud: Cloud; readonly time: VirtualTime; readonly config: Config }> {
  jest.setSystemTime(new Date(STARTED));
  const config = harbour(settings);
  template ??= new StackTemplate(config);
  const time = new VirtualTime({ now: () => Date.now(), turnTo: (at) => jest.setSystemTime(at) });
  const worlds = ['quay', 'mole', 'pier'].map(aRepository);
  const cloud = await startCloud({ template, config, time, worlds, ...options });
  open.push(cloud);
  return { cloud, time, config };
}

/** Around each test of a file: only the calendar is not that of this machine, and nobody may do what their role does not grant. */
export function useClouds(): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(STARTED), advanceTimers: true, doNotFake: [...REAL_TIMERS] });
    jest.spyOn(console, 'info').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    const refused = open.flatMap(({ s3 }) => s3.refused);
    await Promise.all(open.splice(0).map((cloud) => cloud.close()));
    jest.useRealTimers();
    expect(refused).toEqual([]);
  });
}

const REAL_TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
