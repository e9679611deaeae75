import { harvestPinKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { HarvestPin, Plan } from '../../model/run.ts';
import type { RunReport } from '../../model/run-report.ts';
import { readDocument } from '../documents.ts';
import { fullName } from '../full-name.ts';

/** Of which repositories the month has a snapshot, and what could not be read. */
export async function repositoriesRead(
  store: Store,
  { month, batches }: Plan,
): Promise<Omit<RunReport['repositories'], 'readBefore'>> {
  const repositories = batches.flat();
  const unread: { repository: string; reason: string }[] = [];
  let read = 0;
  for (const repository of repositories) {
    const pin = await readDocument<HarvestPin>(store, harvestPinKey(month, repository));
    const failed = Object.values(pin?.facets ?? {}).find((facet) => !facet.ok);
    if (pin === null) unread.push({ repository: fullName(repository), reason: 'it was not harvested' });
    else {
      read += 1;
      if (failed !== undefined && !failed.ok)
        unread.push({ repository: fullName(repository), reason: failed.reason });
    }
  }
  return { planned: repositories.length, read, unread: unread.slice(0, LONGEST) };
}

const LONGEST = 100;
