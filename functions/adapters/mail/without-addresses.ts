const LONGEST = 200;

/** What somebody else said, on one short line that a receipt may keep. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[^\s<>"'(),;:]*@[^\s<>"'(),;]*/g, '(address)')
    .trim()
    .slice(0, LONGEST);
}
