import type { AskedPage } from './read-pages.ts';

/**
 * How many nodes a query may yield: the sum, over its connections, of the product of their own `first` or `last` and
 * those of their ancestors. Ids given to `nodes` count like a `first`.
 */
export function nodesOf(pages: readonly AskedPage[]): number {
  return countIn(pages, 1);
}

function countIn(pages: readonly AskedPage[], times: number): number {
  let nodes = 0;
  for (const page of pages) {
    if (page.size === null) continue;
    nodes += times * page.size + countIn(page.inner, times * page.size);
  }
  return nodes;
}
