import type { RepositoryName } from '../model/snapshot.ts';

/** `owner/name` */
export function fullName({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`;
}
