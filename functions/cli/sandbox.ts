import { resolve } from 'node:path';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { readWorld } from '../../sandbox/read-world.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { typed } from './hints.ts';
import { UsageError } from './usage-error.ts';

export const sandbox: Command = {
  name: 'sandbox',
  summary: 'Start a GitHub to try it on: made-up or recorded repositories, on this machine',
  usage: '[--world DIR]... [--port N]',
  more: ['Without --world it plays the built-in community, Harbour Lights. It runs until Ctrl-C.'],
  options: [
    {
      name: 'world',
      value: 'DIR',
      several: true,
      help: 'a folder with a recorded repository; may be given often',
    },
    { name: 'port', value: 'N', help: 'the port; otherwise a free one' },
  ],
  async run(given, terminal) {
    const folders = given.values('world').map((folder) => resolve(terminal.cwd, folder));
    const worlds = folders.length === 0 ? makeCommunity() : await Promise.all(folders.map(worldIn));
    const { url, close } = await startSandbox({ worlds, port: portOf(given.value('port')) });
    terminal.out(`A GitHub to try it on. In another terminal, first:

  export GITHUB_GRAPHQL_URL=${url}
  export GITHUB_TOKEN=sandbox

Then, for instance:

${worlds.map(({ repository }) => `  ${typed(terminal.environment)} run --repo ${repository.nameWithOwner}`).join('\n')}

Ctrl-C ends it.
`);
    await terminal.interrupted;
    await close();
    return EXIT.well;
  },
};

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
