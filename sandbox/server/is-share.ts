/** A number from 0 to 1, written as people do: `0.1`, `.5`, `1`. */
export function isShare(text: string): boolean {
  return /^(\d+\.?\d*|\.\d+)$/.test(text) && Number(text) <= 1;
}
