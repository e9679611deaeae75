import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configurationPage } from './configuration-page.ts';

/** `npm run docs`: writes the pages that are made from the program itself. Tests fail when one is stale. */
const PAGES = { 'configuration.md': configurationPage };

for (const [file, page] of Object.entries(PAGES)) {
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), page());
}
