/** Bytes of UTF-8 that are kept. */
const MOST_BYTES = 64 * 1024;

const ADDRESS = /[^\s<>()[\]{},;:"'`|/@]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** What is kept of a governance document: its text without e-mail addresses, cut at 64 KB. */
export function governanceText(text: string): string {
  const kept = text.replace(ADDRESS, '[e-mail]');
  const { read } = new TextEncoder().encodeInto(kept, new Uint8Array(MOST_BYTES));
  return kept.slice(0, read);
}
