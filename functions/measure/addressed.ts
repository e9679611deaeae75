import type { Evidence } from '../model/finding.ts';
import type { RepositoryName, RepositoryRow } from '../model/snapshot.ts';
import type { EvidenceItem } from './indicator.ts';

/**
 * Puts the repository's name, as it is configured, and its address to a piece of evidence. Rows have no addresses of their
 * own, so these are laid out as on GitHub: a second forge has to tell its layout in the repository's row.
 */
export function addressed(
  item: EvidenceItem,
  { owner, name }: RepositoryName,
  { url }: RepositoryRow,
): Evidence {
  const { kind, number, title, days, note, oid } = item;
  const path = kind === 'commit' ? `commit/${oid}` : `${kind === 'change' ? 'pull' : 'issues'}/${number}`;
  return { kind, repository: `${owner}/${name}`, number, title, url: `${url}/${path}`, days, note };
}
