import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configurationPage } from './configuration-page.ts';
import { costPage } from './cost-page.ts';
import { indicatorWords } from './indicator-words.ts';
import { indicatorsPage } from './indicators-page.ts';
import { madeUpAffiliations } from './made-up-affiliations.ts';
import { withMeasures } from './readme-measures.ts';

/** `npm run docs`: writes the pages that are made from the program itself. Tests fail when one is stale. */
const PAGES = { 'configuration.md': configurationPage, 'cost.md': costPage, 'indicators.md': indicatorsPage };

for (const [file, page] of Object.entries(PAGES)) writeFileSync(place(file), page());
writeFileSync(place('../examples/made-up-affiliations.txt'), madeUpAffiliations());
writeFileSync(place('../functions/pipeline/forget/indicator-words.ts'), indicatorWords());
writeFileSync(place('../README.md'), withMeasures(readFileSync(place('../README.md'), 'utf8')));

function place(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
