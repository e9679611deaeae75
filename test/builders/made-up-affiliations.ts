import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AffiliationFile } from '../../functions/model/affiliation.ts';

/** Who works for whom in the made-up community, as the example's configuration and its file say. */
export const made = {
  settings: parse(example('made-up-community.yaml')).affiliations,
  files: [
    { path: 'made-up-affiliations.txt', format: null, text: example('made-up-affiliations.txt') },
  ] satisfies readonly AffiliationFile[],
};

function example(name: string): string {
  return readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
}
