import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import type { Maker, Shown } from '../../functions/cli/preview/keep-up-to-date.ts';
import { startServer } from '../../functions/cli/preview/start-server.ts';
import { configSchema } from '../../functions/model/config.ts';
import { type EditionName, editionKey, planKey } from '../../functions/model/keys.ts';
import { documentBytes } from '../../functions/pipeline/documents.ts';
import { privateRoot } from '../../functions/pipeline/editions/visibility-of.ts';
import { letter } from '../../functions/render/letter.ts';
import { LETTERS } from '../builders/letters.ts';
import { PLACE } from '../builders/place.ts';

const executablePath = process.env.COMMUNITY_HAT_CHROMIUM;
const inBrowser = executablePath === undefined ? describe.skip : describe;
if (executablePath === undefined)
  test.skip('the preview in a browser: set COMMUNITY_HAT_CHROMIUM to the path of Chromium to check it', () => {});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

inBrowser('the preview in a browser', () => {
  let browser: Browser;
  let url: string;
  let close: () => Promise<void>;
  let tell: () => void = () => undefined;
  let problem: string | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
    const secrets = keyedSecrets('a key for tests only');
    const store = await aStore(secrets);
    const shown = (): Shown => ({
      store,
      problem,
      making: false,
      mailFolder: '/nonexistent',
      secrets: async () => secrets,
    });
    const maker: Maker = {
      shown,
      onChange(listener) {
        tell = listener;
        return () => undefined;
      },
      begin: () => undefined,
      close: async () => undefined,
    };
    ({ url, close } = await startServer(maker, 0));
  });
  afterAll(async () => {
    await browser.close();
    await close();
  });

  test.each(['/', '/letters/maintainers/lamp', '/nowhere'])(
    '%s has no barrier, in light and dark',
    async (path) => {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(new URL(path, url).href);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(AXE);
        // Letters in the frames are checked for themselves.
        const { violations } = (await page.evaluate(
          'axe.run({ exclude: ["iframe"] }, { resultTypes: ["violations"] })',
        )) as {
          violations: readonly { id: string; nodes: readonly { html: string }[] }[];
        };
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      await context.close();
    },
  );

  test('each frame is as wide as it says, as high as its letter, and light or dark by itself', async () => {
    const page = await browser.newPage({ colorScheme: 'dark' });
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(new URL('/letters/maintainers/lamp', url).href, { waitUntil: 'load' });
    const frames = (await page.evaluate(`[...document.querySelectorAll('iframe')].map((frame) => {
      const inside = frame.contentDocument.documentElement;
      return {
        width: frame.contentWindow.innerWidth,
        whole: inside.scrollHeight <= frame.clientHeight,
        ground: getComputedStyle(frame.contentDocument.body).backgroundColor,
      };
    })`)) as { width: number; whole: boolean; ground: string }[];
    expect(frames.map(({ width }) => width)).toEqual([600, 375, 600, 375, 600, 600, 600]);
    expect(frames.every(({ whole }) => whole)).toBe(true);
    const [light, , dark, , off] = frames;
    expect([off!.ground, dark!.ground === light!.ground]).toEqual([light!.ground, false]);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a change loads the page again, at the same place', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('/letters/maintainers/lamp', url).href, { waitUntil: 'load' });
    await page.evaluate(`document.querySelector('.frames').scrollTo(700, 400)`);
    problem = 'templates/letter.mjml:7: <b>broken</b>';
    tell();
    await page.waitForSelector('.problem');
    expect(await page.textContent('.problem pre')).toBe(problem);
    await page.waitForFunction(`document.querySelector('.frames').scrollLeft === 700`);
    expect(await page.evaluate(`document.querySelector('.frames').scrollTop`)).toBe(400);
    problem = null;
    await page.close();
  });
});

async function aStore(secrets: ReturnType<typeof keyedSecrets>) {
  const store = memoryStore();
  const config = configSchema.parse({ projects: [{ id: 'lamp', name: 'Lamp', repositories: ['o/lamp'] }] });
  const month = '2026-07';
  const plan = {
    schema: 1 as const,
    month,
    end: '2026-08-01T00:00:00Z',
    version: '0',
    config,
    facets: [],
    batches: [],
  };
  await store.write(planKey(month), documentBytes(plan));
  const name = { audience: 'maintainers', subject: 'lamp' } as const;
  const edition: EditionName = { ...name, month, revision: 1, visibility: privateRoot(name, secrets) };
  const report = LETTERS.rich();
  const { html, text, markdown } = letter(report, PLACE);
  const files = { 'letter.html': html, 'letter.txt': text, 'letter.md': markdown } as const;
  for (const [file, body] of Object.entries(files))
    await store.write(editionKey(edition, file as keyof typeof files), new TextEncoder().encode(body));
  await store.write(editionKey(edition, 'report.json'), documentBytes(report));
  return store;
}
