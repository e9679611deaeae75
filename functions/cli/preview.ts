import type { Arguments, Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { keepUpToDate } from './preview/keep-up-to-date.ts';
import { makeAnew } from './preview/make-anew.ts';
import { openBrowser } from './preview/open-browser.ts';
import { previewSource } from './preview/preview-source.ts';
import { startServer } from './preview/start-server.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_PORT = 4280;

export const preview: Command = {
  name: 'preview',
  summary: 'Look at letters, archive and mailbox in a browser, while templates and configuration change',
  usage: '[--config FILE] [--out DIR] [--port N] [--open]',
  more: [
    'Shows the newest month as the configuration and the templates are now, made from what is in the store: nothing is harvested, nothing is sent, and the store stays as it is. It runs until Ctrl-C.',
    'With every change of the configuration, and in a checkout of a template, it makes the letters anew and the browser shows them.',
    'Without --config, --out and community-hat.yaml it shows what the built-in community left in out/try.',
  ],
  options: [
    { name: 'config', value: 'FILE', help: 'the configuration; otherwise community-hat.yaml' },
    { name: 'out', value: 'DIR', help: 'store and mailbox are in this folder' },
    {
      name: 'port',
      value: 'N',
      help: `the port on this machine; otherwise ${DEFAULT_PORT}, and 0 is a free one`,
    },
    { name: 'open', help: 'open the browser' },
    { name: 'once', value: 'DIR', help: 'put the letters and their pages into this folder, and end' },
  ],
  async run(given, terminal) {
    const source = await previewSource({ config: given.value('config'), out: given.value('out') }, terminal);
    const once = given.value('once');
    if (once !== null) {
      terminal.out(`${await makeAnew(source, once, terminal)}\n`);
      return EXIT.well;
    }
    const maker = await keepUpToDate(source, terminal);
    try {
      const { url, close } = await startServer(maker, portOf(given));
      terminal.out(`The preview is at ${url}\n\nCtrl-C ends it.\n`);
      if (given.has('open')) openBrowser(url, terminal);
      maker.begin();
      await terminal.interrupted;
      await close();
      return EXIT.well;
    } finally {
      await maker.close();
    }
  },
};

function portOf(given: Arguments): number {
  const text = given.value('port') ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new UsageError(`--port ${text}: a port is a number up to 65535`);
  return Number(text);
}
