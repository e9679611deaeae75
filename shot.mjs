import { chromium } from 'playwright-core';
const [base, ...jobs] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu'] });
for (const job of jobs) {
  const [path, out, width='1440', scheme='light', full='no'] = job.split('|');
  const p = await b.newPage({ viewport: { width: Number(width), height: 1000 }, colorScheme: scheme });
  p.on('console', m => console.log(path, m.text()));
  p.on('pageerror', e => console.log(path, 'ERR', e.message));
  await p.goto(base + path); await p.waitForTimeout(2500);
  if (full === 'all') { const w = await p.evaluate('document.querySelector(".frames").scrollWidth'); await p.setViewportSize({width: w+48, height: 1600}); await p.waitForTimeout(500); }
  await p.screenshot({ path: out, fullPage: full === 'yes' });
  await p.close();
}
await b.close();
