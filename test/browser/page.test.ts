import { type Around, BY_ITSELF } from '../../functions/render/around.ts';
import { page as editionPage } from '../../functions/render/page.ts';
import { LETTERS } from '../builders/letters.ts';
import { PAGE_REPORTS } from '../builders/page-reports.ts';
import { inBrowser, ofOnePage, open, testBarriers } from './a-browser.ts';

const AROUND: Around = {
  home: '../../../../index.html',
  subject: '../../index.html',
  method: '../../../../method.html',
  previous: '../../2026-06/r1/index.html',
  next: '../../2026-08/r1/index.html',
  newer: '../r3/index.html',
  older: '../r1/index.html',
};

const shown = [
  { what: 'the page of the largest letter', html: editionPage(LETTERS.largest(), BY_ITSELF) },
  ...Object.entries(PAGE_REPORTS).map(([name, make]) => ({
    what: `the ${name} page in its archive`,
    html: editionPage(make(), AROUND),
  })),
];

inBrowser('pages in a browser', (browser) => {
  describe.each(shown)('$what', ({ html }) => {
    ofOnePage(browser, html, (page) => {
      testBarriers(
        page,
        [
          [1100, 'light'],
          [375, 'dark'],
        ],
        ['target-size'],
      );

      test('is as wide as its window between a desk and a telephone', async () => {
        await page().setViewportSize({ width: 600, height: 900 });
        expect(await page().evaluate('document.documentElement.scrollWidth')).toBe(600);
      });

      test('is as wide as a sheet of paper when it is printed, with nothing hidden beyond its edge', async () => {
        await page().setViewportSize({ width: 680, height: 960 });
        await page().emulateMedia({ media: 'print' });
        expect(await page().evaluate('document.documentElement.scrollWidth')).toBe(680);
        await page().emulateMedia({ media: 'screen' });
      });
    });
  });

  test('a page has its style although its policy allows nothing else', async () => {
    const { page } = await open(browser(), editionPage(PAGE_REPORTS.maintainers()), { policy: true });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(22, 25, 28)',
    );
    await page.context().close();
  });

  test('paper is black on white, also for whoever reads in the dark, and has no navigation', async () => {
    const { page } = await open(browser(), editionPage(PAGE_REPORTS.maintainers(), AROUND));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const style = 'getComputedStyle(document.documentElement)';
    expect(await page.evaluate(`[${style}.backgroundColor, ${style}.color]`)).toEqual([
      'rgb(255, 255, 255)',
      'rgb(0, 0, 0)',
    ]);
    expect(await page.locator('nav.pager, nav.contents, .skip').locator('visible=true').count()).toBe(0);
    const after = "getComputedStyle(document.querySelector('.items a'), '::after').content";
    expect(await page.evaluate(after)).toContain('https://github.com/harbour-lights/beacon/pull/');
    await page.context().close();
  });

  test('with the keyboard, the first stop leads past the navigation, and each stop is seen', async () => {
    const { page } = await open(browser(), editionPage(PAGE_REPORTS.sponsor(), AROUND));
    await page.keyboard.press('Tab');
    const focused = 'document.activeElement';
    expect(await page.evaluate(`${focused}.textContent`)).toBe('Skip to the content');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: 16 });
    for (let stops = 0; stops < 8; stops += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`getComputedStyle(${focused}).outlineStyle`)).toBe('solid');
    }
    await page.context().close();
  });

  test('a wide table moves in its own box, which the keyboard reaches', async () => {
    const { page } = await open(browser(), editionPage(PAGE_REPORTS.programme()), {
      viewport: { width: 375, height: 800 },
    });
    const box = page.getByRole('region', { name: 'All projects' });
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction("document.querySelector('.scroll').scrollLeft > 0");
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    await page.context().close();
  });

  test('what is stacked on a telephone is still a table for a screen reader', async () => {
    const { page } = await open(browser(), editionPage(PAGE_REPORTS.maintainers()), {
      viewport: { width: 375, height: 800 },
    });
    const table = page.getByRole('table', { name: 'What was looked at' });
    expect(await table.getByRole('row').count()).toBe(8);
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Measure',
      'July',
      '12 months',
      'Status',
    ]);
    await page.context().close();
  });
});
