import type { RequestLog } from '../../sandbox/start-sandbox.ts';

export interface Cost {
  readonly requests: number;
  readonly points: number;
}

/** What a harvest spent, as the server counted it. */
export interface Spent {
  /** Issues, changes, discussions, commits, labels, milestones, releases and the repository itself. */
  readonly items: Cost;
  /** The tree and documents. */
  readonly files: Cost;
  readonly all: Cost;
  /** Requests by the name of their query. */
  readonly queries: Readonly<Record<string, number>>;
}

const FILES = 'Files';

export function spentOn(log: readonly RequestLog[]): Spent {
  const queries: Record<string, number> = {};
  for (const { operation } of log) queries[operation ?? '?'] = (queries[operation ?? '?'] ?? 0) + 1;
  return {
    items: sum(log.filter(({ operation }) => operation !== FILES)),
    files: sum(log.filter(({ operation }) => operation === FILES)),
    all: sum(log),
    queries,
  };
}

function sum(log: readonly RequestLog[]): Cost {
  return { requests: log.length, points: log.reduce((all, { points }) => all + points, 0) };
}
