const ADDRESS = /(?<=^|[\s<])https?:\/\/[^\s<>"'`[\]]{1,2000}/gm;

/** Web addresses that stand in plain text; the punctuation of their sentence is not theirs. */
export function bareAddresses(text: string): readonly string[] {
  return [...text.matchAll(ADDRESS)].map(([address]) => {
    const own = address.includes('(') ? address : address.replace(/\).*$/, '');
    return own.replace(/[.,;:!?]{1,9}$/, '');
  });
}
