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
  home: RepositoryRow,
): Evidence {
  const { url } = home;
  const { kind, number, title, days, note } = item;
  return {
    kind,
    repository: `${owner}/${name}`,
    number,
    title,
    url: `${url}${pathTo(item, home)}`,
    days,
    note,
  };
}

function pathTo({ kind, number, title, oid }: EvidenceItem, { defaultBranch }: RepositoryRow): string {
  switch (kind) {
    case 'issue':
      return `/issues/${number}`;
    case 'change':
      return `/pull/${number}`;
    case 'discussion':
      return `/discussions/${number}`;
    case 'milestone':
      return `/milestone/${number}`;
    case 'commit':
      return `/commit/${oid}`;
    case 'page':
      return `/blob/${inPath(defaultBranch ?? 'HEAD')}/${inPath(title)}`;
    case 'repository':
      return '';
  }
}

/** A path may hold whatever a file may be called; half a character has no address. */
function inPath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
