import { resolve } from 'node:path';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { FAULTS } from '../../sandbox/faults/index.ts';
import { readWorld } from '../../sandbox/read-world.ts';
import type { Fault } from '../../sandbox/server/fault.ts';
import { isShare } from '../../sandbox/server/is-share.ts';
import { readFault } from '../../sandbox/server/read-fault.ts';
import { type SandboxOptions, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import type { Arguments, Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { typed } from './hints.ts';
import { sandboxSummary } from './sandbox-summary.ts';
import { UsageError } from './usage-error.ts';

export const sandbox: Command = {
  name: 'sandbox',
  summary: 'Start a GitHub to try it on: made-up or recorded repositories, on this machine',
  usage: '[--world DIR]... [--port N] [--faults RATE] [--fault NAME]... [--moving RATE] [--seed N]',
  more: [
    'Without --world it plays the built-in community. It runs until Ctrl-C, and then tells what it did.',
    `It goes wrong as GitHub does, when asked. --faults 0.1 hurts a tenth of all requests, with what a later try mends;
the same seed and the same requests give the same faults. --fault NAME hurts every request, --fault NAME@3 the third
alone, --fault NAME=VALUE says more, such as timeout-html=504@3. --fault list tells all names.`,
    `A limit stops a token for the rest of its hour: --hour 60 makes that a minute. --points 100 is soon spent.`,
  ],
  options: [
    {
      name: 'world',
      value: 'DIR',
      several: true,
      help: 'a folder with a recorded repository; may be given often',
    },
    { name: 'port', value: 'N', help: 'the port; otherwise a free one' },
    { name: 'faults', value: 'RATE', help: 'the share of requests that go wrong, 0 to 1; otherwise 0' },
    {
      name: 'fault',
      value: 'NAME',
      several: true,
      help: 'what goes wrong in any case; list tells all names',
    },
    { name: 'moving', value: 'RATE', help: 'the share of items touched between two requests, 0 to 1' },
    { name: 'seed', value: 'N', help: 'what chance begins with; otherwise 1' },
    { name: 'points', value: 'N', help: 'points of a token and hour; otherwise 5000' },
    { name: 'hour', value: 'SECONDS', help: 'how long the hour of the points is; otherwise 3600' },
  ],
  async run(given, terminal) {
    if (given.values('fault').includes('list')) {
      terminal.out(faultList());
      return EXIT.well;
    }
    const options = optionsOf(given);
    const folders = given.values('world').map((folder) => resolve(terminal.cwd, folder));
    const worlds = folders.length === 0 ? makeCommunity() : await Promise.all(folders.map(worldIn));
    const { url, log, close } = await startSandbox({ worlds, ...options });
    terminal.out(`A GitHub to try it on. In another terminal, first:

  export GITHUB_GRAPHQL_URL=${url}
  export GITHUB_TOKEN=sandbox

Then, for instance:

${worlds.map(({ repository }) => `  ${typed(terminal.environment)} run --repo ${repository.nameWithOwner}`).join('\n')}

Ctrl-C ends it.
`);
    await terminal.interrupted;
    await close();
    terminal.out(sandboxSummary(log));
    return EXIT.well;
  },
};

function optionsOf(given: Arguments): Omit<SandboxOptions, 'worlds'> {
  const seed = wholeOf(given, 'seed', 0, 4_294_967_295) ?? 1;
  const rate = shareOf(given, 'faults') ?? 0;
  const moving = shareOf(given, 'moving');
  const pointsPerHour = wholeOf(given, 'points', 1, 1_000_000);
  const hourSeconds = wholeOf(given, 'hour', 1, 86_400);
  return {
    port: portOf(given.value('port')),
    faults: { rate, seed },
    fault: given.values('fault').map(faultOf),
    ...(moving !== null && { moving: { rate: moving, seed } }),
    ...(pointsPerHour !== null && { pointsPerHour }),
    ...(hourSeconds !== null && { hourSeconds }),
  };
}

async function worldIn(folder: string): Promise<World> {
  return readWorld(folder).catch((error) => {
    throw new UsageError(error.message);
  });
}

function portOf(text: string | null): number {
  if (text === null) return 0;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError(`--port ${text}: a port is a number up to 65535`);
  return Number(text);
}

function wholeOf(given: Arguments, name: string, least: number, most: number): number | null {
  const text = given.value(name);
  if (text === null) return null;
  if (!/^\d{1,10}$/.test(text) || Number(text) < least || Number(text) > most)
    throw new UsageError(`--${name} ${text}: it is a whole number from ${least} to ${most}`);
  return Number(text);
}

function shareOf(given: Arguments, name: string): number | null {
  const text = given.value(name);
  if (text === null) return null;
  if (!isShare(text)) throw new UsageError(`--${name} ${text}: it is a share from 0 to 1, such as 0.1`);
  return Number(text);
}

function faultOf(text: string): string {
  try {
    readFault(text);
  } catch (error) {
    throw new UsageError(`--fault ${(error as Error).message}. See: community-hat sandbox --fault list`);
  }
  return text;
}

function faultList(): string {
  const width = Math.max(...FAULTS.map(({ name }) => `${name}=VALUE`.length));
  const lines = (faults: readonly Fault[]) => faults.map((fault) => lineOf(fault, width)).join('\n');
  return `What a later try mends; it comes with --faults, too
${lines(FAULTS.filter(({ weight }) => weight > 0))}

What stays, and comes by its name alone
${lines(FAULTS.filter(({ weight }) => weight === 0))}
`;
}

function lineOf({ name, help, value }: Fault, width: number): string {
  const left = value?.needed ? `${name}=VALUE` : name;
  return `  ${left.padEnd(width)}  ${help}${value ? ` (VALUE: ${value.allowed})` : ''}`;
}
