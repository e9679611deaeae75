import { editionFolder } from '../../functions/model/keys.ts';
import type { Runtime } from '../../functions/model/ports.ts';
import { readPlan } from '../../functions/pipeline/documents.ts';
import { newestEdition } from '../../functions/pipeline/newest-edition.ts';
import type { Example } from './occasion.ts';
import { MONTH } from './play.ts';

/** Of an example's newest edition: the content of each file that is kept, by its name. @throws where there is no edition */
export async function keptFiles(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  { letter, page = false }: Example,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { config } = await readPlan(store, MONTH);
  const edition = await newestEdition({ store, secrets }, MONTH, letter, config);
  if (edition === null) throw new Error(`No letter to ${letter.audience} about ${letter.subject}`);
  const folder = editionFolder(edition);
  const kept = new Map<string, Uint8Array>();
  for await (const key of store.list(folder)) {
    const name = key.slice(folder.length);
    if (isKept(name, page)) kept.set(name, (await store.read(key))!.body);
  }
  return kept;
}

function isKept(name: string, page: boolean): boolean {
  return /^letter\.(txt|md|html)$/.test(name) || (page && /^index\.html$|\.csv$/.test(name));
}
