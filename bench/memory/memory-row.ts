import type { MemoryOf } from './measure-memory.ts';

export const MEMORY_HEAD = [
  '| | heap allowed | requests | time | of it the sandbox | of it finishing | peak RSS | heap, reading | heap, finishing |',
  '|---|---|---|---|---|---|---|---|---|',
].join('\n');

/** A row of Markdown under `MEMORY_HEAD`. */
export function memoryRow({ what, limit, reading, finishing, peakRss, spent }: MemoryOf): string {
  const cells = [
    `${spent.nameWithOwner}, ${what}`,
    limit === null ? 'as it is' : `${limit} MB`,
    `${spent.requests} (${spent.points})`,
    `${(reading.seconds + finishing.seconds).toFixed(0)} s`,
    `${spent.seconds.toFixed(0)} s`,
    `${finishing.seconds.toFixed(1)} s`,
    megabytes(peakRss),
    megabytes(reading.heap),
    megabytes(finishing.heap),
  ];
  return `| ${cells.join(' | ')} |`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}
