import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationPage } from '../../docs/configuration-page.ts';

test('docs/configuration.md is what the schema says; otherwise: npm run docs', () => {
  expect(readFileSync(join(__dirname, '../../docs/configuration.md'), 'utf8')).toBe(configurationPage());
});

test('every setting is described', () => {
  const undescribed = configurationPage()
    .split(/^## /m)
    .slice(1)
    .filter((section) => /^`[^`]+`\n\n- /.test(section) || section.includes('allowed: anything'));
  expect(undescribed).toEqual([]);
});
