import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { letter } from '../../functions/render/letter.ts';
import { page as editionPage } from '../../functions/render/page.ts';
import { LETTERS } from '../builders/letters.ts';
import { PLACE } from '../builders/place.ts';
import { TOLD } from '../builders/told.ts';
import { hostileTold, largestTold } from '../builders/told-hostile.ts';

/** Where Chromium is; without it these checks are skipped: `COMMUNITY_HAT_CHROMIUM=/usr/bin/chromium npm test`. */
const executablePath = process.env.COMMUNITY_HAT_CHROMIUM;
const inBrowser = executablePath === undefined ? describe.skip : describe;
if (executablePath === undefined)
  test.skip('letters in a browser: set COMMUNITY_HAT_CHROMIUM to the path of Chromium to check them', () => {});

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ADDRESS = 'https://edition.test/index.html';

const names = Object.keys(LETTERS) as (keyof typeof LETTERS)[];
const shown = [
  ...names.flatMap((name) => [
    { what: `${name} letter`, html: letter(LETTERS[name](), PLACE).html },
    { what: `${name} page`, html: editionPage(LETTERS[name]()) },
  ]),
  ...Object.entries({ ...TOLD, hostile: hostileTold, largest: () => largestTold('sponsor') }).map(
    ([name, make]) => ({ what: `told ${name} letter`, html: letter(make(), PLACE).html }),
  ),
];

inBrowser('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ARGUMENTS });
  });
  afterAll(() => browser.close());

  describe.each(shown)('the $what', ({ html }) => {
    test('has no barrier and is as wide as its window, in light and dark, at 600 and 375', async () => {
      const { page } = await open(browser, html);
      await page.evaluate(AXE);
      for (const width of [600, 375]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          expect({ width, colorScheme, barriers: await barriers(page) }).toEqual({
            width,
            colorScheme,
            barriers: [],
          });
        }
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      }
      await page.context().close();
    }, 180_000);

    test('asks for nothing but itself, and runs nothing', async () => {
      const { page, requests, alerts } = await open(browser, html);
      await page.waitForLoadState('networkidle');
      expect(requests).toEqual([ADDRESS]);
      expect(alerts).toEqual([]);
      await page.context().close();
    });
  });

  test('the ask is seen without scrolling', async () => {
    const { page } = await open(browser, letter(LETTERS.rich(), PLACE).html);
    const box = await page.locator('.ask').boundingBox();
    expect(box!.y + box!.height).toBeLessThan(900);
    await page.context().close();
  });

  test('the page has its style although its policy allows nothing else', async () => {
    const { page } = await open(browser, editionPage(LETTERS.rich()), { policy: true });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(22, 25, 28)',
    );
    await page.context().close();
  });
});

/** axe is a script and would be refused by the policy of the page, so that is only kept where it is what is tested. */
async function open(browser: Browser, html: string, { policy = false } = {}) {
  const viewport = { width: 600, height: 900 };
  const context = await browser.newContext({ colorScheme: 'dark', viewport, bypassCSP: !policy });
  const page = await context.newPage();
  const requests: string[] = [];
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    const address = route.request().url();
    requests.push(address);
    return address === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort();
  });
  await page.goto(ADDRESS);
  return { page, requests, alerts };
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

async function barriers(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate('axe.run()')) as AxeResult;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
  );
}
