/** Whether a key is one of a pattern's as AWS reads it: `*` is any text, slashes included. */
export function keyMatches(key: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`).test(key);
}
