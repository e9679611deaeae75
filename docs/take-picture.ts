import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * `npm run picture`: photographs the letter that `npm start` left in `out/`, for the README.
 * `COMMUNITY_HAT_CHROMIUM` is the path of a Chromium.
 */
async function takePicture(): Promise<void> {
  const executablePath = process.env.COMMUNITY_HAT_CHROMIUM;
  if (!executablePath) throw new Error('Set COMMUNITY_HAT_CHROMIUM to the path of a Chromium');
  const reports = 'out/try/store/reports';
  const letter = readdirSync(reports, { recursive: true, encoding: 'utf8' }).find(
    (file) => file.includes('/maintainers/harbour-lights/') && file.endsWith('letter.html'),
  );
  if (letter === undefined) throw new Error(`No letter in ${reports}. Run: npm start`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({
    viewport: { width: 600, height: 800 },
    colorScheme: 'light',
    deviceScaleFactor: 1,
  });
  await page.goto(pathToFileURL(join(reports, letter)).href);
  await page.screenshot({ path: 'docs/letter.png', fullPage: true });
  await browser.close();
}

await takePicture();
