/** Order of rows in parts and snapshots: by UTF-8 bytes. Ids are ASCII but for a forge's whims. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  if (isPlain(a) && isPlain(b)) return a < b ? -1 : 1;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Without surrogates the order of code units is that of bytes. */
function isPlain(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text);
}
