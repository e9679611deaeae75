import { pageFiles } from '../../functions/pipeline/editions/page-files.ts';
import { letter } from '../../functions/render/letter.ts';
import { PLACE } from '../builders/place.ts';
import { toldWith } from '../builders/told-hostile.ts';
import { hostileText } from '../hostile/hostile-texts.ts';
import { ADDRESS, inBrowser, open } from './a-browser.ts';

inBrowser('what others wrote, in a browser', (browser) => {
  // Without the page's policy, which would forbid scripts anyway.
  test('runs nothing, asks nobody for anything and leads nowhere', async () => {
    let next = 0;
    for (let report = 0; report < 20; report += 1) {
      const told = toldWith(() => hostileText(next++), hostileText(next++));
      const body = new TextDecoder().decode(pageFiles(told)['index.html']);
      for (const html of [letter(told, PLACE).html, body]) {
        // Whatever calls this, or opens a dialog, was run.
        const watched = html.replace('<head>', '<head><script>window.pwned = () => alert("pwned")</script>');
        expect(watched).not.toBe(html);
        const { page, requests, alerts } = await open(browser(), watched);
        await page.evaluate(POKE);
        expect({ report, alerts, requests }).toEqual({ report, alerts: [], requests: [ADDRESS] });
        await page.context().close();
      }
    }
    expect(next).toBeGreaterThan(3000);
  });

  test('such a script would be noticed', async () => {
    const { page, alerts } = await open(
      browser(),
      '<html><head></head><body><img src=x onerror=alert("pwned")></body></html>',
    );
    await page.waitForTimeout(200);
    expect(alerts).toEqual(['pwned']);
    await page.context().close();
  });
});

/** In the page: what somebody would do with a pointer and a keyboard. */
const POKE = `for (const element of document.querySelectorAll('*'))
  for (const event of ['mouseover', 'error', 'load', 'toggle', 'focus']) element.dispatchEvent(new Event(event))`;
