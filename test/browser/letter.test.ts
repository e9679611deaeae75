import { letter } from '../../functions/render/letter.ts';
import { LETTERS } from '../builders/letters.ts';
import { PLACE } from '../builders/place.ts';
import { TOLD } from '../builders/told.ts';
import { hostileTold, largestTold } from '../builders/told-hostile.ts';
import { ADDRESS, barriers, inBrowser, open } from './a-browser.ts';

const made = { ...LETTERS, hostileTold, largestTold: () => largestTold('sponsor') };
const shown = [
  ...Object.entries(made),
  ...Object.entries(TOLD).map(([name, make]) => [`told ${name}`, make] as const),
].map(([name, make]) => ({ name, html: letter(make(), PLACE).html }));

inBrowser('letters in a browser', (browser) => {
  describe.each(shown)('the $name letter', ({ html }) => {
    test('has no barrier and is as wide as its window, in light and dark, at 600 and 375', async () => {
      const { page } = await open(browser(), html);
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
      const { page, requests, alerts } = await open(browser(), html);
      await page.waitForLoadState('networkidle');
      expect(requests).toEqual([ADDRESS]);
      expect(alerts).toEqual([]);
      await page.context().close();
    });
  });

  test('the ask is seen without scrolling', async () => {
    const { page } = await open(browser(), letter(LETTERS.rich(), PLACE).html);
    const box = await page.locator('.ask').boundingBox();
    expect(box!.y + box!.height).toBeLessThan(900);
    await page.context().close();
  });
});
