interface Dated {
  readonly createdAt: string;
  readonly updatedAt?: string | null;
  readonly closedAt: string | null;
}

/** Some sources do not tell it; then it is the last thing that surely happened. */
export function updatedAtOf(row: Dated): string {
  return row.updatedAt ?? row.closedAt ?? row.createdAt;
}
