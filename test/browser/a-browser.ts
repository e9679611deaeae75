import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Chromium is; without it these checks are skipped: `COMMUNITY_HAT_CHROMIUM=/usr/bin/chromium npm test`. */
const executablePath = process.env.COMMUNITY_HAT_CHROMIUM;

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

/** Where a page of a test is; nothing else is there. */
export const ADDRESS = 'https://edition.test/index.html';

/** A group of tests that have a browser; skipped, and told so, where there is none. */
export function inBrowser(what: string, tests: (browser: () => Browser) => void): void {
  if (executablePath === undefined) {
    test.skip(`${what}: set COMMUNITY_HAT_CHROMIUM to the path of Chromium to check it`, () => {});
    return;
  }
  describe(what, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    });
    afterAll(() => browser.close());
    tests(() => browser);
  });
}

export interface Opened {
  readonly page: Page;
  /** Addresses that were asked for, the page's own among them. */
  readonly requests: readonly string[];
  /** What a script said that should not have run. */
  readonly alerts: readonly string[];
}

/**
 * Opens the page in dark, 600 wide. axe is a script and would be refused by the policy of the page, so `policy` keeps
 * that only where it is what is tested.
 */
export async function open(
  browser: Browser,
  html: string,
  { policy = false, ...options }: BrowserContextOptions & { readonly policy?: boolean } = {},
): Promise<Opened> {
  const viewport = { width: 600, height: 900 };
  const context = await browser.newContext({ colorScheme: 'dark', viewport, bypassCSP: !policy, ...options });
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

/**
 * What is true of one page, in tests that follow each other: it is loaded once, each sets its own width and colours, and
 * the last tells what was asked for in all of them.
 */
export function ofOnePage(browser: () => Browser, html: string, tests: (page: () => Page) => void): void {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(browser(), html);
  });
  afterAll(() => opened.page.context().close());
  tests(() => opened.page);
  test('asks for nothing but itself, and runs nothing', async () => {
    await opened.page.waitForLoadState('networkidle');
    const { requests, alerts } = opened;
    expect({ requests, alerts }).toEqual({ requests: [ADDRESS], alerts: [] });
  });
}

/**
 * That axe finds nothing and nothing is wider than the window, at each width and in each colours. Colours are the same
 * at all widths, and places in all colours, so each is looked at once.
 */
export function testBarriers(
  page: () => Page,
  looks: readonly (readonly [width: number, colours: 'light' | 'dark'])[],
  rules: readonly string[] = [],
): void {
  test.each(looks)(
    'has no barrier and is as wide as its window, at %i in %s',
    async (width, colorScheme) => {
      await page().setViewportSize({ width, height: 900 });
      await page().emulateMedia({ colorScheme });
      expect(await page().evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await barriers(page(), rules)).toEqual([]);
    },
    60_000,
  );
}

/** What axe finds at this width and in these colours, a line each. `rules`: beside those that axe has switched on. */
async function barriers(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  const options = {
    rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
    // Of what is well it would work out where each is, which takes longer than to look.
    resultTypes: ['violations'],
  };
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResult;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
  );
}
