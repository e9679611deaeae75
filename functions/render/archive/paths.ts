import type { CataloguedEdition } from '../../model/catalogue.ts';

/** Where the pages of an archive lie, seen from its root. */
type Letter = Pick<CataloguedEdition, 'audience'> & { readonly subject: { readonly id: string } };

export const HOME = 'index.html';
export const METHOD = 'method.html';
export const FEED = 'feed.xml';

export const monthPath = (month: string): string => `months/${month}.html`;

export const subjectFolder = ({ audience, subject }: Letter): string => `${audience}/${subject.id}/`;
export const subjectPath = (letter: Letter): string => `${subjectFolder(letter)}index.html`;
export const subjectFeed = (letter: Letter): string => `${subjectFolder(letter)}feed.xml`;
export const calendarPath = (letter: Letter): string => `${subjectFolder(letter)}promises.ics`;

export const editionPath = (edition: Letter & Pick<CataloguedEdition, 'month' | 'revision'>): string =>
  `${subjectFolder(edition)}${edition.month}/r${edition.revision}/index.html`;
