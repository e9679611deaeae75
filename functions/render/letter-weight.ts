const ESCAPED = /[&<>"'`=]/g;

/** Bytes that the texts of a view model take in HTML: what is escaped is up to six bytes long. */
export function letterWeight(value: unknown): number {
  if (typeof value === 'string')
    return new TextEncoder().encode(value).length + 5 * (value.match(ESCAPED)?.length ?? 0);
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + letterWeight(each), 0);
}
