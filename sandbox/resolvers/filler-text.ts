/** Texts of people are not kept in worlds, only their length: this stands for them. */
export function fillerText(length: number | null | undefined): string {
  return '.'.repeat(length ?? 0);
}
