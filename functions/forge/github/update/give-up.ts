import { incompleteRow } from '../chain/read-continuation.ts';
import { facetsOfScan } from './scans.ts';
import type { Task } from './tasks.ts';
import { type UpdateReading, withFailed, withPlace, withRows, withUnreadable } from './update-reading.ts';

/** What failed again and again, asked alone: it is named with the reason, and everything else goes on. */
export function giveUp(reading: UpdateReading, task: Task, reason: string): UpdateReading {
  const { items, checks, queue } = reading.place;
  switch (task.kind) {
    case 'scan':
      return withFailed(reading, facetsOfScan(task.name), reason);
    case 'item': {
      const { facet, id } = task.item;
      const rest = withPlace(reading, { items: items.filter((item) => item.id !== id) });
      return withUnreadable(rest, facet, id, reason);
    }
    case 'check': {
      const { id } = task.check;
      const rest = withPlace(reading, { checks: (checks ?? []).filter((check) => check.id !== id) });
      return withUnreadable(rest, 'changes', id, reason);
    }
    case 'list': {
      const rest = withPlace(reading, { queue: queue.filter((list) => list !== task.list) });
      return withRows(rest, [incompleteRow(task.list, reason)]);
    }
  }
}

/** The same task, having failed once more. */
export function triedAgain(reading: UpdateReading, task: Task): UpdateReading {
  const { scans, items, checks, queue } = reading.place;
  switch (task.kind) {
    case 'scan':
      return withPlace(reading, { scans: { ...scans, [task.name]: tried(task.scan) } });
    case 'item':
      return withPlace(reading, { items: items.map((item) => (item === task.item ? tried(item) : item)) });
    case 'check':
      return withPlace(reading, {
        checks: (checks ?? []).map((check) => (check === task.check ? tried(check) : check)),
      });
    case 'list':
      return withPlace(reading, { queue: queue.map((list) => (list === task.list ? tried(list) : list)) });
  }
}

function tried<Tried extends { readonly tries: number }>(one: Tried): Tried {
  return { ...one, tries: one.tries + 1 };
}
