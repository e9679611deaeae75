/**
 * Whether something around a word says that it is a name: `@anna`, an address on the forge, the branch of a merge, an entry
 * of an OWNERS file, or one of the sentences in which letters name people.
 */
export function isMarked(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const after = text.slice(end, end + 40);
  return (
    BEFORE.some((mark) => mark.test(before)) ||
    AFTER.some((mark) => mark.test(after)) ||
    (/\bfrom $/.test(before) && after.startsWith('/')) ||
    (/(?:^|\n)\s*-\s*["']?$/.test(before) && /^["']?[ \t]*(?:#[^\n]*)?(?:\n|$)/.test(after))
  );
}

const BEFORE: readonly RegExp[] = [
  /@$/,
  /github\.com\/(?:orgs\/|users\/)?$/i,
  /[?&](?:author|q=author)(?:=|:|%3A)$/i,
  /\b(?:co-authored|signed-off|reviewed)-by:\s*$/i,
  // As the sections about thanks have it, also where a line was broken.
  /\bThank\s+you,\s+$/,
  /\bamong\s+them\s+(?:[\w-]+(?:,\s+|\s+and\s+))*$/,
];

const AFTER: readonly RegExp[] = [/^\s+\(agreed\s+to\s+be\s+named\)/];
