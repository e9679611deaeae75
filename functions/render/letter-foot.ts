import type { Audience } from '../model/audience.ts';
import type { Report } from '../model/report.ts';
import { UNSUBSCRIBE_WORDS } from '../model/unsubscribe-words.ts';
import { cut } from './cut.ts';
import { letterLink } from './letter-link.ts';
import type { LetterView } from './letter-view.ts';
import type { Place } from './place.ts';

/** Why one gets the letter, where more of it is, and how to be rid of it. */
export function letterFoot(
  { audience, subject }: Pick<Report, 'audience' | 'subject'>,
  { url, key, method }: Place,
): LetterView['foot'] {
  const href = letterLink(url);
  return {
    href,
    page: href === null ? `${key} in the store; reply to get it` : null,
    method: { href: letterLink(method) },
    why: WHY[audience](cut(subject.name, { characters: 80, words: 12 })),
    reply: `Reply to correct an error, ${UNSUBSCRIBE_WORDS}`,
  };
}

const WHY: Readonly<Record<Audience, (name: string) => string>> = {
  maintainers: (name) => `You get this as a maintainer of ${name}.`,
  sponsor: (name) => `You get this as a contact of ${name}’s open-source office.`,
  programme: (name) => `You get this because you run ${name}.`,
};
