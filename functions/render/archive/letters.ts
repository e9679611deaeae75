import type { CataloguedEdition } from '../../model/catalogue.ts';

type Letter = Pick<CataloguedEdition, 'audience'> & { readonly subject: { readonly id: string } };

/** Which letter an edition is of. */
export function letterOf({ audience, subject }: Letter): string {
  return `${audience}/${subject.id}`;
}

/** The newest revision of each month of each letter, newest month first; letters by their newest name. */
export function letters(
  editions: readonly CataloguedEdition[],
): readonly (readonly [CataloguedEdition, ...CataloguedEdition[]])[] {
  const of = new Map<string, Map<string, CataloguedEdition>>();
  for (const edition of editions) {
    const own = of.get(letterOf(edition)) ?? new Map<string, CataloguedEdition>();
    const known = own.get(edition.month);
    if (known === undefined || known.revision < edition.revision) own.set(edition.month, edition);
    of.set(letterOf(edition), own);
  }
  return [...of.values()]
    .map((own) => [...own.values()].sort((a, b) => (a.month < b.month ? 1 : -1)))
    .filter((own): own is [CataloguedEdition, ...CataloguedEdition[]] => own.length > 0)
    .sort(([a], [b]) => (sortName(a) < sortName(b) ? -1 : 1));
}

/** Months that have a letter, newest first. */
export function months(editions: readonly Pick<CataloguedEdition, 'month'>[]): readonly string[] {
  return [...new Set(editions.map(({ month }) => month))].sort().reverse();
}

/** Without a locale of the machine; by id where two have one name. */
function sortName({ subject, audience }: CataloguedEdition): string {
  return `${subject.name.toLowerCase()}\0${subject.id}\0${audience}`;
}
