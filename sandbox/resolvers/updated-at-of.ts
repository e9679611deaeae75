import type { WorldItem } from '../world.ts';

/** Some sources do not tell it; then it is the last thing that surely happened. */
export function updatedAtOf(row: WorldItem): string {
  return row.updatedAt ?? row.closedAt ?? row.createdAt;
}
