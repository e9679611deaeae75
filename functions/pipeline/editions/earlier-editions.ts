import type { EditionName } from '../../model/keys.ts';
import { editionKey } from '../../model/keys.ts';
import { previousMonth } from '../../model/month.ts';
import type { Runtime } from '../../model/ports.ts';
import type { Report } from '../../model/report.ts';
import { readDocument } from '../documents.ts';
import { findEditions } from './find-editions.ts';
import { privateRoot } from './visibility-of.ts';

/** The newest revision of the month before, and whether there was any letter in an earlier month. */
export async function earlierEditions(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  { audience, subject, month }: Pick<EditionName, 'audience' | 'subject' | 'month'>,
): Promise<{ readonly previous: Report | null; readonly firstLetter: boolean }> {
  // A project may have changed its visibility since.
  const roots = [{ kind: 'public' } as const, privateRoot({ audience, subject }, secrets)];
  const all = (
    await Promise.all(roots.map((root) => findEditions(store, root, { audience, subject })))
  ).flat();
  const earlier = all.filter((edition) => edition.month < month);
  const before = earlier
    .filter((edition) => edition.month === previousMonth(month))
    .toSorted((a, b) => a.revision - b.revision)
    .at(-1);
  const previous =
    before === undefined ? null : await readDocument<Report>(store, editionKey(before, 'report.json'));
  return { previous, firstLetter: earlier.length === 0 };
}
