import type { TreeRow } from '../../model/snapshot.ts';
import type { Tables } from '../tables/tables.ts';
import { isGeneratedPage, tellsThePast } from './page-meaning.ts';
import { pathHistory, type Touched } from './path-history.ts';

/** A page that links to paths which were there and are gone. */
export interface DeadLinks {
  readonly page: string;
  readonly links: readonly string[];
  /** When the first of them was last seen; milliseconds. */
  readonly since: number;
}

type Needed = Pick<Tables, 'repository' | 'tree' | 'pages' | 'changes' | 'commits' | 'pathCommits'>;

/** Pages whose links were looked at: no machine's, and none that tells how something was. */
export function pagesAt(tables: Needed, t: number): Tables['pages'] {
  const history = pathHistory(tables);
  return tables.pages.filter(
    ({ id }) =>
      !tellsThePast(id) && !isGeneratedPage(id) && (history.get(id)?.first ?? Number.NEGATIVE_INFINITY) <= t,
  );
}

/**
 * Pages that link to what existed and is gone. Files and links are known as of the harvest alone: a path counts as gone
 * since it was last touched, and a link is taken to be as old as its page.
 */
export function deadLinks(tables: Needed, t: number): readonly DeadLinks[] {
  const history = pathHistory(tables);
  const isThere = thereIn(tables.tree);
  return pagesAt(tables, t).flatMap(({ id, links }) => {
    const gone = links.flatMap((link): (Touched & { readonly link: string })[] => {
      const touched = history.get(link);
      return touched === undefined || touched.last > t || isThere(link) ? [] : [{ ...touched, link }];
    });
    if (gone.length === 0) return [];
    const since = Math.min(...gone.map(({ last }) => last));
    return [{ page: id, links: gone.map(({ link }) => link), since }];
  });
}

/** Endings that a link may leave out where a site is built of the pages. */
const LEFT_OUT = ['.md', '.mdx', '.rst', '.adoc', '/index.md', '/README.md'];

/** Whether a path is there, or cannot be said to be gone. */
function thereIn(tree: readonly TreeRow[]): (path: string) => boolean {
  const kinds = new Map(tree.map(({ id, kind }) => [id, kind]));
  const parents = new Set(tree.map(({ id }) => parentOf(id)));
  return (path) => {
    const plain = path.replace(/\.html$/, '');
    if (kinds.has(path) || LEFT_OUT.some((ending) => kinds.has(`${plain}${ending}`))) return true;
    let folder = parentOf(path);
    while (folder !== '/' && !kinds.has(folder)) folder = parentOf(folder);
    // Behind a link or a submodule other files stand; a folder without any was not read, as git keeps no empty ones.
    return kinds.get(folder) !== 'folder' || !parents.has(folder);
  };
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}
