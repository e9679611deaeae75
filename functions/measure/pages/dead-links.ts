import type { PageRow, TreeRow } from '../../model/snapshot.ts';
import type { Tables } from '../tables/tables.ts';
import { isGeneratedPage, tellsThePast } from './page-meaning.ts';
import { pathHistory } from './path-history.ts';

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
  return lookedAt(tables).flatMap(({ page, first }) => (first <= t ? [page] : []));
}

/**
 * Pages that link to what existed and is gone. Files and links are known as of the harvest alone: a path counts as gone
 * since it was last touched, and a link is taken to be as old as its page.
 */
export function deadLinks(tables: Needed, t: number): readonly DeadLinks[] {
  return lookedAt(tables).flatMap(({ page, first, dead }) => {
    const gone = first <= t ? dead.filter(({ last }) => last <= t) : [];
    if (gone.length === 0) return [];
    const since = Math.min(...gone.map(({ last }) => last));
    return [{ page: page.id, links: gone.map(({ link }) => link), since }];
  });
}

interface LookedAt {
  readonly page: PageRow;
  /** When it was first touched. */
  readonly first: number;
  /** What it links to and is not there, with when that was last touched. */
  readonly dead: readonly { readonly link: string; readonly last: number }[];
}

const known = new WeakMap<Tables['pages'], readonly LookedAt[]>();

/** Once for all months: files and links are those of the harvest. */
function lookedAt(tables: Needed): readonly LookedAt[] {
  const found = known.get(tables.pages) ?? [...look(tables)];
  known.set(tables.pages, found);
  return found;
}

function* look(tables: Needed): Generator<LookedAt> {
  const history = pathHistory(tables);
  const isThere = thereIn(tables.tree);
  for (const page of tables.pages) {
    if (tellsThePast(page.id) || isGeneratedPage(page.id)) continue;
    const first = history.get(page.id)?.first ?? Number.NEGATIVE_INFINITY;
    const dead = page.links.flatMap((link) => {
      const last = history.get(link)?.last;
      return last === undefined || isThere(link) ? [] : [{ link, last }];
    });
    yield { page, first, dead };
  }
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
