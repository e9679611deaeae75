import type { KnownFiles } from './known-files.ts';
import type { PageToRead } from './walk.ts';

/** The documents nearest to the root, as far as there is room, in the order of reading; and how many are left. */
export function nearestPages(
  pages: readonly PageToRead[],
  room: KnownFiles['room'],
): { readonly pages: readonly PageToRead[]; readonly left: number } {
  const sorted = pages.map((page) => ({ page, depth: page.path.split('/').length }));
  sorted.sort((a, b) => a.depth - b.depth || (a.page.path < b.page.path ? -1 : 1));
  const space = { ...room };
  const kept: PageToRead[] = [];
  for (const { page } of sorted) {
    // What is known has its place already.
    if (!page.again && space[page.purpose] === 0) continue;
    if (!page.again) space[page.purpose] -= 1;
    kept.push(page);
  }
  return { pages: kept, left: pages.length - kept.length };
}
