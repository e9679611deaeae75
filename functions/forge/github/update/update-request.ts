import { continuationFragments } from '../queries/continuation-query.ts';
import { askNodes, type Group, MOST_IDS } from '../queries/hydrate-query.ts';
import { askRepository } from '../queries/index-query.ts';
import { CONTINUATIONS } from '../queries/item-lists.ts';
import { QueryText } from '../queries/query-text.ts';
import { NESTED, SPARE } from '../queries/sizes.ts';
import type { Picked, Task } from './tasks.ts';
import type { UpdateHarvest } from './update-harvest.ts';

type Mine = Picked<UpdateHarvest>;

/** A request made of tasks, and where in the answer each of them is. */
export interface UpdateRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly places: readonly Placed[];
}

/** `index`: of an alias that answers for many. */
export interface Placed extends Mine {
  readonly alias: string;
  readonly index: number;
}

/** Writes the request: an alias for each repository, for each group of nodes, and for each list that goes on. */
export function updateRequest(picked: readonly Mine[]): UpdateRequest {
  const query = new QueryText('Update');
  // An item that is too much even alone gets little of each list; the rest is read by continuations.
  const sizes = picked.length === 1 && triesOf(picked[0]?.task) > 0 ? SPARE : NESTED;
  const places: Placed[] = [];
  for (const [index, whose] of [...new Set(picked.map(({ whose }) => whose))].entries()) {
    const mine = picked.filter((each) => each.whose === whose);
    const scans = mine.flatMap(({ task }) => (task.kind === 'scan' ? [task] : []));
    if (scans.length === 0) continue;
    const alias = `r${index}`;
    const { repository } = whose.request;
    askRepository(query, alias, { repository, scans, history: whose.update.history });
    places.push(...scans.map((task) => ({ whose, task, alias, index: 0 })));
  }
  for (const group of GROUPS) {
    const members = picked.filter(({ task }) => groupOf(task) === group);
    for (let from = 0; from < members.length; from += MOST_IDS) {
      const some = members.slice(from, from + MOST_IDS);
      const alias = `${group}${from / MOST_IDS}`;
      askNodes(
        query,
        alias,
        group,
        some.map(({ task }) => idOf(task)),
        sizes,
      );
      places.push(...some.map((each, index) => ({ ...each, alias, index })));
    }
  }
  const lists = picked.flatMap(({ whose, task }) => (task.kind === 'list' ? [{ whose, task }] : []));
  for (const [index, { whose, task }] of lists.entries()) {
    const alias = `c${index}`;
    const { kind, node, after } = task.list;
    const selection = CONTINUATIONS[kind](`after: ${query.variable('String', after)}`);
    query.add(
      `${alias}: node(id: ${query.variable('ID!', node)}) { ${selection} }`,
      continuationFragments([kind]),
    );
    places.push({ whose, task, alias, index: 0 });
  }
  return { query: query.text, variables: query.variables, places };
}

const GROUPS: readonly Group[] = ['checks', 'changes', 'plain', 'issues', 'discussions'];

function groupOf(task: Task): Group | null {
  if (task.kind === 'check') return 'checks';
  if (task.kind !== 'item') return null;
  const { facet, threads } = task.item;
  return facet === 'changes' && threads === false ? 'plain' : facet;
}

function idOf(task: Task): string {
  if (task.kind === 'check') return task.check.id;
  return task.kind === 'item' ? task.item.id : '';
}

function triesOf(task: Task | undefined): number {
  return task?.kind === 'item' ? task.item.tries : 0;
}
