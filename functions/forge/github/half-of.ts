/** Half as much of what was too much, but not nothing. */
export function halfOf(count: number): number {
  return Math.max(1, Math.floor(count / 2));
}
