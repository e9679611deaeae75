import { harvestPinKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { HarvestPin, Plan } from '../../model/run.ts';
import type { RunReport } from '../../model/run-report.ts';
import { sideBySide } from '../archive/side-by-side.ts';
import { readDocument } from '../documents.ts';
import { fullName } from '../full-name.ts';

/** Of which repositories the month has a snapshot, and what could not be read. */
export async function repositoriesRead(
  store: Store,
  { month, batches }: Plan,
): Promise<Omit<RunReport['repositories'], 'readBefore'>> {
  const found = await sideBySide(batches.flat(), PINS_AT_ONCE, async (repository) => ({
    repository: fullName(repository),
    pin: await readDocument<HarvestPin>(store, harvestPinKey(month, repository)),
  }));
  const unread = found.flatMap(({ repository, pin }) => {
    const reason = pin === null ? 'it was not harvested' : firstFailure(pin);
    return reason === null ? [] : [{ repository, reason }];
  });
  return {
    planned: found.length,
    read: found.filter(({ pin }) => pin !== null).length,
    troubled: unread.length,
    unread: unread.slice(0, LONGEST),
  };
}

const PINS_AT_ONCE = 32;
const LONGEST = 100;

function firstFailure({ facets }: HarvestPin): string | null {
  for (const facet of Object.values(facets)) if (!facet.ok) return facet.reason;
  return null;
}
