import type { EditionName } from '../../model/keys.ts';
import { editionPath, HOME, METHOD, subjectPath } from '../../render/archive/paths.ts';
import type { Around } from '../../render/around.ts';

/** What lies around an edition, seen from its page. @param own all editions of the same letter */
export function aroundOf(edition: EditionName, own: readonly EditionName[]): Around {
  const { month, revision } = edition;
  const href = (path: string) => `${UP}${path}`;
  const page = (found: EditionName | undefined) => (found === undefined ? null : href(pathOf(found)));
  const revisions = own.filter((each) => each.month === month);
  const newest = revisions.reduce((a, b) => (b.revision > a.revision ? b : a), edition);
  return {
    home: href(HOME),
    subject: href(subjectPath(named(edition))),
    method: href(METHOD),
    previous: page(last(own.filter((each) => each.month < month))),
    next: page(first(own.filter((each) => each.month > month))),
    newer: page(newest.revision > revision ? newest : undefined),
    older: page(revisions.find((each) => each.revision === revision - 1)),
  };
}

/** From the folder of an edition to the root: `<audience>/<subject>/<month>/r1/`. */
const UP = '../../../../';

function last(editions: readonly EditionName[]): EditionName | undefined {
  return editions.toSorted(inOrder).at(-1);
}

/** The newest revision of the first month. */
function first(editions: readonly EditionName[]): EditionName | undefined {
  const [earliest] = editions.toSorted(inOrder);
  return last(editions.filter(({ month }) => month === earliest?.month));
}

function inOrder(a: EditionName, b: EditionName): number {
  return a.month === b.month ? a.revision - b.revision : a.month < b.month ? -1 : 1;
}

function pathOf(edition: EditionName): string {
  return editionPath(named(edition));
}

function named({ audience, subject, month, revision }: EditionName) {
  return { audience, subject: { id: subject }, month, revision };
}
