import { cpus } from 'node:os';
import Handlebars from 'handlebars';
import mjml from 'mjml';
import { fill } from '../functions/render/fill.ts';
import { letter } from '../functions/render/letter.ts';
import { makeLetterView } from '../functions/render/make-letter-view.ts';
import { readTemplate } from '../templates/build/read-template.ts';
import { letterHtml } from '../templates/compiled/templates.js';
import { LETTERS } from '../test/builders/letters.ts';
import { PLACE } from '../test/builders/place.ts';
import { TOLD } from '../test/builders/told.ts';

/** Milliseconds for which each row is measured. */
const LONG = 3000;

/**
 * `npm run bench:render`: how many letters a core writes in a second, and how that compares with MJML at run time. Prints
 * tables in Markdown. Everything is warm: each row is measured after a tenth of its time.
 */
async function main(): Promise<void> {
  console.log(
    `Node ${process.versions.node}, ${process.platform}, ${cpus()[0]?.model ?? 'unknown processor'}\n`,
  );
  console.log(
    '| a letter, HTML, text and Markdown, from its report | ms | letters a second |\n|---|---|---|',
  );
  for (const [name, make] of Object.entries({ ...LETTERS, ...TOLD })) {
    const report = make();
    console.log(row(name, await milliseconds(() => letter(report, PLACE))));
  }
  const view = makeLetterView(TOLD.maintainers(), PLACE, ROOM);
  const source = readTemplate('letter.mjml');
  const compiled = await milliseconds(() => fill(letterHtml, view));
  const atRunTime = await milliseconds(async () => {
    const filled = Handlebars.compile(source)(view);
    await mjml(filled, {
      validationLevel: 'strict',
      minify: true,
      minifyOptions: { minifyCss: false },
      fonts: {},
    });
  });
  console.log('\n| HTML from the same view model | ms | letters a second |\n|---|---|---|');
  console.log(row('compiled at build time', compiled));
  console.log(row('Handlebars, then MJML, at run time', atRunTime));
  console.log(`\nRatio: ${Math.round(atRunTime / compiled)}`);
}

const ROOM = { entries: Array.from({ length: 20 }, () => 2), evidence: 5, terse: 0 } as const;

function row(name: string, each: number): string {
  return `| ${name} | ${each < 10 ? each.toFixed(2) : each.toFixed(0)} | ${Math.round(1000 / each)} |`;
}

/** The processor's time for one, so that other work on the machine does not count. */
async function milliseconds(once: () => unknown): Promise<number> {
  await during(LONG / 10, once);
  const before = process.cpuUsage();
  const times = await during(LONG, once);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

async function during(time: number, once: () => unknown): Promise<number> {
  const end = performance.now() + time;
  let times = 0;
  for (; performance.now() < end; times++) await once();
  return times;
}

await main();
