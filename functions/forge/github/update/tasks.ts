import { SCANS, type ScanName, weightOfScan } from './scans.ts';
import {
  type CheckToRead,
  type ItemToRead,
  type ListToRead,
  LOAD_OF_A_CHANGE,
  type ScanPlace,
  type UpdatePlace,
} from './update-place.ts';

/** The least that a request can be made of. */
export type Task =
  | { readonly kind: 'scan'; readonly name: ScanName; readonly scan: ScanPlace }
  | { readonly kind: 'check'; readonly check: CheckToRead }
  | { readonly kind: 'item'; readonly item: ItemToRead }
  | { readonly kind: 'list'; readonly list: ListToRead };

/** A task, and whose it is. */
export interface Picked<Whose> {
  readonly whose: Whose;
  readonly task: Task;
}

/** Of a request of 100: 25 changes with threads (2.5 to 3.4 s on the live API), 40 lists that go on, 400 checks. */
const WEIGHTS = {
  threads: LOAD_OF_A_CHANGE,
  change: 3,
  issue: 1,
  discussion: 3,
  list: 2.5,
  check: 0.25,
} as const;

/**
 * Fills one request with tasks of any number of repositories: first what tells how much there is to do, then checks,
 * items, and at last the lists that did not fit, so that each kind fills requests of its own before it is left over.
 * @param load how much the server bears; at least one task is taken.
 */
export function pick<Whose extends { readonly update: UpdatePlace }>(
  all: readonly Whose[],
  load: number,
): readonly Picked<Whose>[] {
  const picked: Picked<Whose>[] = [];
  let weight = 0;
  for (const tasksOf of [scans, checks, items, lists]) {
    for (const whose of all) {
      for (const task of tasksOf(whose.update)) {
        weight += weightOf(task);
        if (weight > load + ROUNDING && picked.length > 0) return picked;
        picked.push({ whose, task });
      }
    }
  }
  return picked;
}

/** A task that failed counts double: what goes along with it is halved, until it is alone. */
export function weightOf(task: Task): number {
  switch (task.kind) {
    case 'scan':
      return weightOfScan(task.name) * 2 ** task.scan.tries;
    case 'check':
      return WEIGHTS.check * 2 ** task.check.tries;
    case 'list':
      return WEIGHTS.list * 2 ** task.list.tries;
    case 'item':
      return weightOfItem(task.item) * 2 ** task.item.tries;
  }
}

const ROUNDING = 1e-6;

function weightOfItem({ facet, threads }: ItemToRead): number {
  if (facet === 'issues') return WEIGHTS.issue;
  if (facet === 'discussions') return WEIGHTS.discussion;
  return threads === false ? WEIGHTS.change : WEIGHTS.threads;
}

function scans(place: UpdatePlace): readonly Task[] {
  return SCANS.flatMap((name) => {
    const scan = place.scans[name];
    return scan === undefined ? [] : [{ kind: 'scan', name, scan }];
  });
}

function checks(place: UpdatePlace): readonly Task[] {
  return (place.checks ?? []).map((check) => ({ kind: 'check', check }));
}

function items(place: UpdatePlace): readonly Task[] {
  return place.items.map((item) => ({ kind: 'item', item }));
}

function lists(place: UpdatePlace): readonly Task[] {
  return place.queue.map((list) => ({ kind: 'list', list }));
}
