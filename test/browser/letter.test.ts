import { letter } from '../../functions/render/letter.ts';
import { LETTERS } from '../builders/letters.ts';
import { PLACE } from '../builders/place.ts';
import { TOLD } from '../builders/told.ts';
import { hostileTold, largestTold } from '../builders/told-hostile.ts';
import { inBrowser, ofOnePage, open, testBarriers } from './a-browser.ts';

const made = { ...LETTERS, hostileTold, largestTold: () => largestTold('sponsor') };
const shown = [
  ...Object.entries(made),
  ...Object.entries(TOLD).map(([name, make]) => [`told ${name}`, make] as const),
].map(([name, make]) => ({ name, html: letter(make(), PLACE).html }));

inBrowser('letters in a browser', (browser) => {
  describe.each(shown)('the $name letter', ({ html }) => {
    ofOnePage(browser, html, (page) =>
      testBarriers(page, [
        [600, 'light'],
        [600, 'dark'],
        [375, 'light'],
        [375, 'dark'],
      ]),
    );
  });

  test('the ask is seen without scrolling', async () => {
    const { page } = await open(browser(), letter(LETTERS.rich(), PLACE).html);
    const box = await page.locator('.ask').boundingBox();
    expect(box!.y + box!.height).toBeLessThan(900);
    await page.context().close();
  });
});
