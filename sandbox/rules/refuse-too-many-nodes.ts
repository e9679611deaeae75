import { Refusal } from './refusal.ts';

const MOST_NODES = 500_000;

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
