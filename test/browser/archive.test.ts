import { archiveFiles } from '../../functions/render/archive/archive-files.ts';
import { anArchive, anEdition, anyone, kinds, promises } from '../builders/archive.ts';
import { HOSTILE_TITLES } from '../builders/letters.ts';
import { inBrowser, ofOnePage, open, testBarriers } from './a-browser.ts';

const MINE = 'maintainers/harbour-lights/index.html';

const correction = { reason: 'A bot was counted', at: '2026-08-05T10:00:00Z', changes: [] };
const usual = archiveFiles(
  anArchive(
    [
      ...['2025-12', '2026-06', '2026-07'].map((month) => anEdition({ month })),
      anEdition({ revision: 2, correction }),
      anEdition({ subject: { id: 'quiet-apiary', name: 'Quiet Apiary' } }),
    ],
    { others: [{ name: 'Ostrel', href: '../private/0123/index.html' }] },
  ),
);

const [, , , , long = '', ...more] = HOSTILE_TITLES;
const hostile = archiveFiles(
  anArchive([
    anEdition({ subject: { id: 'harbour-lights', name: long }, headline: long, summary: more.join(' ') }, [
      kinds(),
      anyone(HOSTILE_TITLES),
      promises(HOSTILE_TITLES.map((title) => ({ title, note: title }))),
    ]),
  ]),
);

const PATHS = ['index.html', 'months/2026-07.html', MINE, 'method.html'];
const pages = PATHS.flatMap((path) => [
  { what: path, html: usual.get(path)! },
  { what: `${path} with text that bites`, html: hostile.get(path)! },
]);

const OPEN_ALL = 'for (const each of document.querySelectorAll("details")) each.open = true';

/** Where each sign is, line by line. */
const PLACES = `[...document.querySelectorAll('.signs')].map((line) =>
  [...line.children].map((sign) => sign.getBoundingClientRect().x))`;

inBrowser('the archive in a browser', (browser) => {
  describe.each(pages)('$what', ({ html }) => {
    ofOnePage(browser, html, (page) => {
      beforeAll(() => page().evaluate(OPEN_ALL));
      testBarriers(page, [
        [600, 'light'],
        [375, 'dark'],
      ]);
    });
  });

  test('a page has its style although its policy allows nothing else', async () => {
    const { page } = await open(browser(), usual.get(MINE)!, { policy: true });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(22, 25, 28)',
    );
    await page.context().close();
  });

  test('the signs of a month stand under each other', async () => {
    const { page } = await open(browser(), usual.get(MINE)!);
    const lines = (await page.evaluate(PLACES)) as number[][];
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).toEqual(lines[0]);
    await page.context().close();
  });
});
