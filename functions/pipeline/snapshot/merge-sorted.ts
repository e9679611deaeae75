import { compareIds } from './compare-ids.ts';

interface Identified {
  readonly id: string;
}

/**
 * Walks several sources, each sorted by id, side by side: for each id all its rows, in the order of the sources. Holds
 * one row of each source.
 * @throws when a source is not sorted.
 */
export async function* mergeSorted<Row extends Identified>(
  sources: readonly AsyncIterable<Row>[],
): AsyncGenerator<readonly [Row, ...Row[]]> {
  const cursors = sources.map((source) => source[Symbol.asyncIterator]());
  try {
    const heads: (Row | null)[] = [];
    for (const cursor of cursors) heads.push(await nextOf(cursor));
    for (;;) {
      const id = smallestId(heads);
      if (id === null) return;
      const [first, ...others] = heads.filter((head) => head !== null && head.id === id) as Row[];
      for (const [index, cursor] of cursors.entries()) {
        if (heads[index]?.id !== id) continue;
        const next = await nextOf(cursor);
        if (next !== null && compareIds(next.id, id) <= 0)
          throw new Error(`Rows are not sorted: ${next.id} after ${id}`);
        heads[index] = next;
      }
      if (first !== undefined) yield [first, ...others];
    }
  } finally {
    await Promise.all(cursors.map((cursor) => cursor.return?.()));
  }
}

async function nextOf<Row>(cursor: AsyncIterator<Row>): Promise<Row | null> {
  const step = await cursor.next();
  return step.done === true ? null : step.value;
}

function smallestId(heads: readonly (Identified | null)[]): string | null {
  let smallest: string | null = null;
  for (const head of heads)
    if (head !== null && (smallest === null || compareIds(head.id, smallest) < 0)) smallest = head.id;
  return smallest;
}
