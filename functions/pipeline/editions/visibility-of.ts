import type { ProjectConfig } from '../../model/config.ts';
import type { Visibility } from '../../model/keys.ts';
import type { Secrets } from '../../model/ports.ts';

/** A private project's editions lie under a path that nobody can guess, and that stays the same. */
export function visibilityOf(
  { id, visibility }: Pick<ProjectConfig, 'id' | 'visibility'>,
  secrets: Pick<Secrets, 'hash'>,
): Visibility {
  if (visibility === 'public') return { kind: 'public' };
  return { kind: 'private', path: secrets.hash('private-path', id).slice(0, 24) };
}
