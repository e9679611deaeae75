import type { AskedPage } from './read-pages.ts';
import { Refusal } from './refusal.ts';

const MOST_NODES = 500_000;

/**
 * How many nodes a query may yield: the sum, over its connections, of the product of their own `first` or `last` and
 * those of their ancestors. Ids given to `nodes` count like a `first`.
 */
export function nodesOf(pages: readonly AskedPage[]): number {
  return countIn(pages, 1);
}

/** GitHub's documentation: "Individual calls cannot request more than 500,000 total nodes". */
export function refuseTooManyNodes(nodes: number): void {
  if (nodes <= MOST_NODES) return;
  const counted = nodes.toLocaleString('en-US');
  throw new Refusal(
    'MAX_NODE_LIMIT_EXCEEDED',
    `This query requests up to ${counted} possible nodes which exceeds the maximum limit of 500,000.`,
    [],
  );
}

function countIn(pages: readonly AskedPage[], times: number): number {
  let nodes = 0;
  for (const page of pages) {
    if (page.size === null) continue;
    nodes += times * page.size + countIn(page.inner, times * page.size);
  }
  return nodes;
}
