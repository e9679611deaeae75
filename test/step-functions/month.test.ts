import type { Config } from '../../functions/model/config.ts';
import type { World } from '../../sandbox/world.ts';
import { aConfig } from '../builders/config.ts';
import { aWorld, worldTime } from '../builders/world.ts';
import { type Cloud, type CloudOptions, startCloud } from './cloud.ts';
import { StackTemplate } from './stack-template.ts';
import { VirtualTime } from './virtual-time.ts';

test('a month', async () => {
  jest.useFakeTimers({
    now: new Date('2026-08-02T06:00:00Z'),
    advanceTimers: true,
    doNotFake: [
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
    ],
  });
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const config = aConfig({
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
    approval: 'none',
  });
  let t = performance.now();
  const lap = (w: string) => {
    console.log(w, Math.round(performance.now() - t));
    t = performance.now();
  };
  const template = new StackTemplate(config);
  lap('synth');
  const time = new VirtualTime({ now: () => Date.now(), turnTo: (at) => jest.setSystemTime(at) });
  const worlds = ['quay', 'mole', 'pier'].map((name) =>
    aWorld(`harbour/${name}`).withIssue().withPullRequest({ createdAt: '2026-06-01T00:00:00Z' }).build(),
  );
  const cloud = await startCloud({ template, config, time, worlds });
  lap('cloud');
  const run = await cloud.start({ scheduledTime: '2026-08-02T06:00:00Z' }).run();
  lap('month');
  console.log(
    run.status,
    run.output,
    run.error,
    run.history,
    cloud.mails(),
    cloud.s3.refused,
    cloud.calls.length,
  );
  const again = await cloud.start({ month: '2026-07' }).run();
  lap('again');
  console.log(
    again.status,
    again.output,
    again.error,
    again.history.at(-1),
    cloud.mails(),
    cloud.s3.refused,
    cloud.calls.length,
  );
  await cloud.close();
});
