import type { LetterName } from '../../model/audience.ts';
import type { Config } from '../../model/config.ts';
import type { Visibility } from '../../model/keys.ts';
import type { Secrets } from '../../model/ports.ts';

/** Public only where a project agreed. What sponsors and the programme are told is private always. */
export function visibilityOf(
  name: LetterName,
  { projects }: Pick<Config, 'projects'>,
  secrets: Pick<Secrets, 'hash'>,
): Visibility {
  const project =
    name.audience === 'maintainers' ? projects.find(({ id }) => id === name.subject) : undefined;
  return project?.visibility === 'public' ? { kind: 'public' } : privateRoot(name, secrets);
}

/** A path that nobody can guess, and that stays the same. */
export function privateRoot({ audience, subject }: LetterName, secrets: Pick<Secrets, 'hash'>): Visibility {
  // Those of projects were made before there were others.
  const of = audience === 'maintainers' ? subject : `${audience}/${subject}`;
  return { kind: 'private', path: secrets.hash('private-path', of).slice(0, 24) };
}
