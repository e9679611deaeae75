import type { RepositoryFindings } from '../model/finding.ts';
import { repositoryFindingsKey } from '../model/keys.ts';
import type { Store } from '../model/ports.ts';
import { readDocument } from './documents.ts';

/** @param full `owner/name`; @returns `null` where the repository was not measured for the month */
export async function readRepositoryFindings(
  store: Store,
  month: string,
  full: string,
): Promise<RepositoryFindings | null> {
  const [owner = '', name = ''] = full.split('/');
  return readDocument<RepositoryFindings>(store, repositoryFindingsKey(month, { owner, name }));
}
