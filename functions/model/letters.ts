import { type LetterName, PROGRAMME } from './audience.ts';
import type { Config } from './config.ts';

type Letters = Pick<Config, 'projects' | 'sponsors' | 'programme'>;

/** The letters of a month, in the order in which they are written. */
export function lettersOf({ projects, sponsors, programme }: Letters): readonly LetterName[] {
  return [
    ...projects.map(({ id }) => ({ audience: 'maintainers', subject: id }) as const),
    ...(programme === undefined ? [] : [{ audience: 'programme', subject: PROGRAMME } as const]),
    ...sponsors.map(({ id }) => ({ audience: 'sponsor', subject: id }) as const),
  ];
}

/** What a letter is about, by name, and to whom it goes. @throws where the month was planned without it */
export function configuredLetter(
  { audience, subject }: LetterName,
  { month, config }: { readonly month: string; readonly config: Letters },
): { readonly name: string; readonly recipients: readonly string[] } {
  const project = config.projects.find(({ id }) => id === subject);
  const sponsor = config.sponsors.find(({ id }) => id === subject);
  if (audience === 'maintainers' && project !== undefined)
    return { name: project.name, recipients: project.maintainers };
  if (audience === 'sponsor' && sponsor !== undefined)
    return { name: sponsor.company, recipients: sponsor.recipients };
  if (audience === 'programme' && config.programme !== undefined) return config.programme;
  throw new Error(
    `The plan of ${month} has no letter to ${audience} about ${subject}. Run: community-hat plan --month ${month}`,
  );
}
