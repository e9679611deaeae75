/**
 * Refuses what is no key: empty parts, `.` and `..`, backslashes, control characters, and the names that a folder store
 * keeps for itself (`~...` anywhere, `.key` at the top).
 */
export function checkKey(key: string): void {
  const wrong =
    key.length > 1024 ||
    key.split('/').some((part) => part === '' || part === '.' || part === '..' || part.startsWith('~')) ||
    [...key].some((letter) => letter === '\\' || letter < ' ' || letter === '\u007f') ||
    key === LOCAL_KEY_FILE;
  if (wrong) throw new Error(`${JSON.stringify(key.slice(0, 80))} is not a key of the store`);
}

/** The folder's own secret, beside the objects and never one of them. */
export const LOCAL_KEY_FILE = '.key';

/** In order of UTF-8 bytes, as S3 lists. */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
